using ZhuhaiIp.Analytics.Domain.Legal;

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary><c>状态:有效</c>: the record's application stands so, on the day that the search is asked for.</summary>
public sealed record StatusQuery : Query
{
    internal StatusQuery(LegalStatusGroup group, QuerySpan span)
        : base(span) => Group = group;

    internal StatusQuery(LegalStatusCode code, QuerySpan span)
        : base(span) => Code = code;

    /// <summary>The group of statuses; null where one status is asked for.</summary>
    public LegalStatusGroup? Group { get; }

    /// <summary>The status; null where a group is asked for.</summary>
    public LegalStatusCode? Code { get; }

    /// <summary>The statuses that are meant.</summary>
    public IReadOnlyList<LegalStatusCode> Codes =>
        Code is { } one ? [one] : [.. LegalStatusCodes.All.Where(code => code.Group() == Group)];

    /// <inheritdoc/>
    public override T Accept<T>(IQueryVisitor<T> visitor) => visitor.Visit(this);
}
