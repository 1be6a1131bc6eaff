namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary><c>申请日:[2015 TO 2017-12-31]</c> or <c>申请日:2015</c>: the day lies in the range, both ends included.</summary>
public sealed record RangeQuery : Query
{
    internal RangeQuery(QueryField field, DateOnly? from, DateOnly? to, QuerySpan span)
        : base(span) => (Field, From, To) = (field, from, to);

    /// <summary>Which day: <see cref="QueryField.FilingDate"/> or <see cref="QueryField.PublicationDate"/>.</summary>
    public QueryField Field { get; }

    /// <summary>The first day; null where the range has no lower end.</summary>
    public DateOnly? From { get; }

    /// <summary>The last day, not before <see cref="From"/>; null where the range has no upper end. With both ends open
    /// the query finds every record that has the day.</summary>
    public DateOnly? To { get; }

    /// <inheritdoc/>
    public override T Accept<T>(IQueryVisitor<T> visitor) => visitor.Visit(this);
}
