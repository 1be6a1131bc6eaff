using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary><c>类型:发明</c>: the record asks for this kind of right.</summary>
public sealed record KindQuery : Query
{
    internal KindQuery(PatentKind kind, QuerySpan span)
        : base(span) => Kind = kind;

    /// <summary>The kind of right; <see cref="PatentKind.Unknown"/> finds the records that do not tell.</summary>
    public PatentKind Kind { get; }

    /// <inheritdoc/>
    public override T Accept<T>(IQueryVisitor<T> visitor) => visitor.Visit(this);
}
