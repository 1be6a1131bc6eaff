namespace ZhuhaiIp.Analytics.Domain;

/// <summary>A symbol of the International Patent Classification at any level, such as <c>H04B1/711</c>.</summary>
/// <remarks>Two symbols with the same text are equal, whatever their editions.</remarks>
public sealed record IpcSymbol
{
    internal IpcSymbol(string text, string? edition) => (Text, Edition) = (text, edition);

    /// <summary>The edition that stood behind the symbol, such as <c>2006.01</c>; null where none did.</summary>
    public string? Edition { get; }

    /// <summary>How deep the symbol goes.</summary>
    public IpcLevel Level => Text.Length switch
    {
        1 => IpcLevel.Section,
        3 => IpcLevel.Class,
        4 => IpcLevel.Subclass,
        _ => IsMainGroup(Text) ? IpcLevel.MainGroup : IpcLevel.Subgroup,
    };

    /// <summary>The section, such as <c>H</c>.</summary>
    public string Section => Text[..1];

    /// <summary>The class, such as <c>H04</c>; null for a section.</summary>
    public string? Class => Text.Length >= 3 ? Text[..3] : null;

    /// <summary>The subclass, such as <c>H04B</c>; null for wider symbols.</summary>
    public string? Subclass => Text.Length >= 4 ? Text[..4] : null;

    /// <summary>The main group, such as <c>H04B1/00</c>; null for wider symbols.</summary>
    public string? MainGroup => Level switch
    {
        IpcLevel.MainGroup => Text,
        IpcLevel.Subgroup => string.Concat(Text.AsSpan(0, Text.IndexOf('/') + 1), "00"),
        _ => null,
    };

    private string Text { get; }

    /// <summary>Reads a symbol from text as offices and databases write it. No text makes it throw.</summary>
    public static ParseResult<IpcSymbol> Parse(string text) => IpcSymbolText.Read(text, 'H');

    /// <summary>Reads a symbol of the Cooperative Patent Classification, which is built alike and has a section Y.</summary>
    public static ParseResult<IpcSymbol> ParseCpc(string text) => IpcSymbolText.Read(text, 'Y');

    /// <summary>The texts of every level from the section to the symbol itself, each of which finds it by prefix.</summary>
    public IReadOnlyList<string> Prefixes() => Level switch
    {
        IpcLevel.Section => [Text],
        IpcLevel.Class => [Section, Text],
        IpcLevel.Subclass => [Section, Text[..3], Text],
        IpcLevel.MainGroup => [Section, Text[..3], Text[..4], Text],
        _ => [Section, Text[..3], Text[..4], MainGroup!, Text],
    };

    /// <summary>Whether documents with <paramref name="other"/> belong under this symbol, and how that is known.</summary>
    /// <param name="other">The symbol of a document.</param>
    /// <param name="scheme">The edition's order and dot depth; without it a subgroup covers only itself.</param>
    public IpcCoverage Covers(IpcSymbol other, IpcScheme? scheme = null)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Level switch
        {
            IpcLevel.Section or IpcLevel.Class or IpcLevel.Subclass =>
                new(other.Text.StartsWith(Text, StringComparison.Ordinal), IpcCoverageBasis.Levels),
            IpcLevel.MainGroup => new(other.MainGroup == Text, IpcCoverageBasis.Levels),
            _ when scheme?.Covers(Text, other.Text) is { } covered => new(covered, IpcCoverageBasis.SchemeTable),
            _ => new(other.Text == Text, IpcCoverageBasis.SameSymbolOnly),
        };
    }

    /// <summary>Whether the symbols have the same text.</summary>
    public bool Equals(IpcSymbol? other) => other is not null && other.Text == Text;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <summary>The canonical text, which parses back to an equal symbol.</summary>
    public override string ToString() => Text;

    private static bool IsMainGroup(string text) => text.EndsWith("/00", StringComparison.Ordinal);
}
