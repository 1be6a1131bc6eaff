namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary><c>标题:打?机</c> or <c>print*er</c>: text with characters left open stands in one of the fields.</summary>
public sealed record WildcardQuery : Query
{
    internal WildcardQuery(FieldSet fields, WildcardPattern pattern, QuerySpan span)
        : base(span) => (Fields, Pattern) = (fields, pattern);

    /// <summary>Where it is looked for.</summary>
    public FieldSet Fields { get; }

    /// <summary>What is looked for.</summary>
    public WildcardPattern Pattern { get; }

    /// <inheritdoc/>
    public override T Accept<T>(IQueryVisitor<T> visitor) => visitor.Visit(this);
}
