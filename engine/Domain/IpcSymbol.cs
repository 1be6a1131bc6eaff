namespace ZhuhaiIp.Analytics.Domain;

/// <summary>A symbol of the International Patent Classification at any level, such as <c>H04B1/711</c>.</summary>
public sealed record IpcSymbol
{
    private IpcSymbol(string text) => Text = text;

    private string Text { get; }

    /// <summary>Reads a symbol from text as offices and databases write it.</summary>
    public static ParseResult<IpcSymbol> Parse(string text) => throw new NotImplementedException();

    /// <summary>The canonical text, which parses back to an equal symbol.</summary>
    public override string ToString() => Text;
}
