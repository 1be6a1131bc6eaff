namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary><c>发明人数:5</c> or <c>同族数:[3 TO *]</c>: the number that is known of the record's application lies in the range, both ends included.</summary>
public sealed record CountQuery : Query
{
    internal CountQuery(QueryField field, int? from, int? to, QuerySpan span)
        : base(span) => (Field, From, To) = (field, from, to);

    /// <summary>Which number: a field of the kind <see cref="QueryValueKind.Count"/>.</summary>
    public QueryField Field { get; }

    /// <summary>The least; null where the range has no lower end.</summary>
    public int? From { get; }

    /// <summary>The most, not below <see cref="From"/>; null where the range has no upper end. With both ends open the
    /// query finds every record of which the number is known.</summary>
    public int? To { get; }

    /// <inheritdoc/>
    public override T Accept<T>(IQueryVisitor<T> visitor) => visitor.Visit(this);
}
