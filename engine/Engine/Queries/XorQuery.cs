using System.Collections.Immutable;

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary><c>a XOR b</c>: an odd number of operands is met; of two, exactly one.</summary>
public sealed record XorQuery : Query
{
    internal XorQuery(ImmutableArray<Query> operands, QuerySpan span)
        : base(span) => Operands = operands;

    /// <summary>The conditions, two or more, in the order they were written; none of them is itself a XOR.</summary>
    public ImmutableArray<Query> Operands { get; }

    /// <inheritdoc/>
    public override T Accept<T>(IQueryVisitor<T> visitor) => visitor.Visit(this);

    /// <summary>Whether <paramref name="other"/> has equal operands in the same order.</summary>
    public bool Equals(XorQuery? other) => base.Equals(other) && Operands.SequenceEqual(other!.Operands);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var operand in Operands)
        {
            hash.Add(operand);
        }

        return hash.ToHashCode();
    }
}
