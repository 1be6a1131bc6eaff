namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary><c>标题:打印机</c> or <c>"打印机"</c>: the text stands in one of the fields.</summary>
public sealed record TermQuery : Query
{
    internal TermQuery(FieldSet fields, string text, bool quoted, QuerySpan span)
        : base(span) => (Fields, Text, Quoted) = (fields, text, quoted);

    /// <summary>Where it is looked for.</summary>
    public FieldSet Fields { get; }

    /// <summary>What is looked for, never empty: as typed in a field of text or region, in upper case and without blanks in a
    /// field of symbols or numbers. Whether a symbol, a number or a region is one that exists is not checked here.</summary>
    public string Text { get; }

    /// <summary>Whether exactly these characters in a row are meant; always false in a field that holds no text.</summary>
    public bool Quoted { get; }

    /// <inheritdoc/>
    public override T Accept<T>(IQueryVisitor<T> visitor) => visitor.Visit(this);
}
