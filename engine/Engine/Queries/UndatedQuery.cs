namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary><c>申请日:无</c>: the record does not have the day.</summary>
public sealed record UndatedQuery : Query
{
    internal UndatedQuery(QueryField field, QuerySpan span)
        : base(span) => Field = field;

    /// <summary>Which day: <see cref="QueryField.FilingDate"/> or <see cref="QueryField.PublicationDate"/>.</summary>
    public QueryField Field { get; }

    /// <inheritdoc/>
    public override T Accept<T>(IQueryVisitor<T> visitor) => visitor.Visit(this);
}
