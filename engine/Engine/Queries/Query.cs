using System.Collections.Immutable;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>What a user asks for, read from text: a tree of conditions that a record meets or not.</summary>
/// <remarks>
/// Two queries are equal when they ask for the same in the same order, wherever they stood in their texts.
/// <see cref="ToString"/> gives canonical text that parses back to an equal query.
/// </remarks>
public abstract record Query
{
    private protected Query(QuerySpan span) => Span = span;

    /// <summary>Where this part stands in the text, its brackets and the name of its field left out; no part of
    /// equality.</summary>
    public QuerySpan Span { get; }

    /// <summary>All of <paramref name="operands"/> (one or more); an AND among them gives its own operands.</summary>
    public static Query And(params IReadOnlyList<Query> operands) =>
        Join(operands, static query => (query as AndQuery)?.Operands, static (all, span) => new AndQuery(all, span));

    /// <summary>Any of <paramref name="operands"/> (one or more); an OR among them gives its own operands.</summary>
    public static Query Or(params IReadOnlyList<Query> operands) =>
        Join(operands, static query => (query as OrQuery)?.Operands, static (all, span) => new OrQuery(all, span));

    /// <summary>An odd number of <paramref name="operands"/> (one or more); a XOR among them gives its own operands.</summary>
    public static Query Xor(params IReadOnlyList<Query> operands) =>
        Join(operands, static query => (query as XorQuery)?.Operands, static (all, span) => new XorQuery(all, span));

    /// <summary>What <paramref name="operand"/> does not find.</summary>
    public static Query Not(Query operand) => new NotQuery(operand, operand.Span);

    /// <summary>Calls the method of <paramref name="visitor"/> that is for this type.</summary>
    public abstract T Accept<T>(IQueryVisitor<T> visitor);

    /// <summary>Whether <paramref name="other"/> asks for the same.</summary>
    public virtual bool Equals(Query? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <summary>Equal for equal queries.</summary>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>The canonical text, with the Chinese names of the fields.</summary>
    public sealed override string ToString() => In(Language.Chinese);

    /// <summary>The canonical text, with the names of the fields in <paramref name="language"/>.</summary>
    public string In(Language language) => QueryPrinter.Print(this, language);

    private static Query Join(
        IReadOnlyList<Query> operands,
        Func<Query, ImmutableArray<Query>?> inner,
        Func<ImmutableArray<Query>, QuerySpan, Query> make)
    {
        ArgumentOutOfRangeException.ThrowIfZero(operands.Count);
        return operands.Count == 1
            ? operands[0]
            : make(
                [.. operands.SelectMany(query => inner(query) ?? [query])],
                QuerySpan.Over(operands[0].Span, operands[^1].Span));
    }
}
