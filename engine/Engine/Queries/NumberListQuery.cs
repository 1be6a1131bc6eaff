using System.Collections.Immutable;

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary><c>an:(… … …)</c>: the record has one of these numbers.</summary>
public sealed record NumberListQuery : Query
{
    internal NumberListQuery(FieldSet fields, ImmutableArray<string> numbers, QuerySpan span)
        : base(span) => (Fields, Numbers) = (fields, numbers);

    /// <summary>Which numbers are meant.</summary>
    public FieldSet Fields { get; }

    /// <summary>The numbers, two or more, in upper case and without blanks; whether each is one is not checked here.</summary>
    public ImmutableArray<string> Numbers { get; }

    /// <inheritdoc/>
    public override T Accept<T>(IQueryVisitor<T> visitor) => visitor.Visit(this);

    /// <summary>Whether <paramref name="other"/> lists the same in the same order.</summary>
    public bool Equals(NumberListQuery? other) =>
        base.Equals(other) && Fields == other!.Fields && Numbers.SequenceEqual(other.Numbers, StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Fields, Numbers.Length, Numbers[0]);
}
