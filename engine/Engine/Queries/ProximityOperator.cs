using System.Globalization;

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>How near two terms must stand.</summary>
/// <param name="Kind">In which way.</param>
/// <param name="Distance">How many characters, or words of a script with spaces, may lie between; 0 for a sentence or paragraph.</param>
public readonly record struct ProximityOperator(ProximityKind Kind, int Distance)
{
    private const int MostDigits = 3;

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        ProximityKind.Ordered => string.Create(CultureInfo.InvariantCulture, $"{Distance}W"),
        ProximityKind.Unordered => string.Create(CultureInfo.InvariantCulture, $"{Distance}D"),
        ProximityKind.Sentence => "S",
        _ => "P",
    };

    /// <summary>The operator that a token spells; null where it is none.</summary>
    /// <remarks>S and P only as capitals: a single small letter is a word more often.</remarks>
    internal static ProximityOperator? Of(QueryToken token)
    {
        if (token.Kind != QueryTokenKind.Word || !token.Plain || token.Star || token.Wildcard >= 0 || token.Edits > 0 || token.Text.Length > MostDigits + 1)
        {
            return null;
        }

        var code = HalfWidth.Code(token.Text);
        var isNumber = int.TryParse(code.AsSpan(0, Math.Max(0, code.Length - 1)), NumberStyles.None, CultureInfo.InvariantCulture, out var distance);
        return (HalfWidth.Of(token.Text[^1]), isNumber) switch
        {
            ('S', false) when code.Length == 1 => new(ProximityKind.Sentence, 0),
            ('P', false) when code.Length == 1 => new(ProximityKind.Paragraph, 0),
            ('W' or 'w', true) => new(ProximityKind.Ordered, distance),
            ('D' or 'd', true) => new(ProximityKind.Unordered, distance),
            _ => null,
        };
    }
}
