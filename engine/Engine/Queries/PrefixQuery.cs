namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary><c>ipc:B41J*</c> or <c>标题:打印*</c>: something that begins with the text stands in one of the fields.</summary>
public sealed record PrefixQuery : Query
{
    internal PrefixQuery(FieldSet fields, string text, QuerySpan span)
        : base(span) => (Fields, Text) = (fields, text);

    /// <summary>Where it is looked for.</summary>
    public FieldSet Fields { get; }

    /// <summary>The beginning, without its <c>*</c>, never empty; upper case and without blanks in a field of symbols or
    /// numbers.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override T Accept<T>(IQueryVisitor<T> visitor) => visitor.Visit(this);
}
