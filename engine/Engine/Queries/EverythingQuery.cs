namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary><c>*:*</c>: every record.</summary>
public sealed record EverythingQuery : Query
{
    internal EverythingQuery(QuerySpan span)
        : base(span)
    {
    }

    /// <inheritdoc/>
    public override T Accept<T>(IQueryVisitor<T> visitor) => visitor.Visit(this);
}
