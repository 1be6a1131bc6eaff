using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>A text that records are to be similar to: a draft, a request, a passage of a letter.</summary>
/// <param name="Title">The title; empty where there is none.</param>
/// <param name="Abstract">The abstract, or whatever text there is; empty where there is none.</param>
/// <param name="Claims">The claims, the first one first; empty where there are none.</param>
public sealed record SimilarText(string Title, string Abstract, string Claims)
{
    private const int LongestTitle = 60;

    /// <summary>The IPC symbols, the main one first; empty where none are known.</summary>
    public IReadOnlyList<string> Ipc { get; init; } = [];

    /// <summary>How many UTF-16 units there are.</summary>
    public int Length => Title.Length + Abstract.Length + Claims.Length;

    /// <summary>Whether there is more than a title.</summary>
    internal bool HasBody => Abstract.Length > 0 || Claims.Length > 0;

    /// <summary>Reads plain text: a short first line without a full stop is the title, from a line that begins with <c>1.</c> on stand the claims.</summary>
    /// <remarks>Everything else is taken as the abstract. No text makes it throw.</remarks>
    public static SimilarText Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rest = text.Trim();
        var end = rest.IndexOfAny(['\n', '\r']);
        var title = "";
        if (end >= 0 && IsTitle(rest[..end].Trim()))
        {
            (title, rest) = (rest[..end].Trim(), rest[end..].Trim());
        }

        var claims = ClaimsStart(rest);
        return new SimilarText(title, rest[..claims].Trim(), rest[claims..].Trim());
    }

    private static bool IsTitle(string line) => line.Length is > 0 and <= LongestTitle
        && TextBounds.Between(line, 0, line.Length, claims: false) == TextBound.None && !BeginsClaims(line, 0);

    private static int ClaimsStart(string text)
    {
        for (var at = 0; at >= 0 && at < text.Length; at = NextLine(text, at))
        {
            if (BeginsClaims(text, at))
            {
                return at;
            }
        }

        return text.Length;
    }

    private static int NextLine(string text, int at)
    {
        var end = text.IndexOf('\n', at);
        return end < 0 ? -1 : end + 1;
    }

    private static bool BeginsClaims(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at + 1 < text.Length && text[at] is '1' or '１' && text[at + 1] is '.' or '．' or '、';
    }
}
