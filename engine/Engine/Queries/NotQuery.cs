namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary><c>NOT a</c>: everything that the operand does not find, undated and incomplete records included.</summary>
public sealed record NotQuery : Query
{
    internal NotQuery(Query operand, QuerySpan span)
        : base(span) => Operand = operand;

    /// <summary>What must not be met.</summary>
    public Query Operand { get; }

    /// <inheritdoc/>
    public override T Accept<T>(IQueryVisitor<T> visitor) => visitor.Visit(this);
}
