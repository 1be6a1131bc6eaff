namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary><c>#name</c>: what the query that is kept under this name finds.</summary>
public sealed record SavedNameQuery : Query
{
    internal SavedNameQuery(string name, QuerySpan span)
        : base(span) => Name = name;

    /// <summary>The name, never empty; whether a query is kept under it is not checked here.</summary>
    public string Name { get; }

    /// <inheritdoc/>
    public override T Accept<T>(IQueryVisitor<T> visitor) => visitor.Visit(this);
}
