namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary><c>(a 5W b)</c>: both stand near each other in one field; <c>(a 5W b 3W c)</c> is <c>((a 5W b) 3W c)</c>.</summary>
public sealed record ProximityQuery : Query
{
    internal ProximityQuery(Query left, ProximityOperator nearness, Query right, QuerySpan span)
        : base(span) => (Left, Operator, Right) = (left, nearness, right);

    /// <summary>How many things one chain joins at most.</summary>
    public const int LongestChain = 20;

    /// <summary>A term, prefix or wildcard of text, another such query, or an OR of such, all of the same fields.</summary>
    public Query Left { get; }

    /// <summary>How near.</summary>
    public ProximityOperator Operator { get; }

    /// <summary>The other one, of the same fields.</summary>
    public Query Right { get; }

    /// <summary>Where both are looked for: in one of these.</summary>
    internal FieldSet Fields => FieldsOf(Left)!.Value;

    /// <inheritdoc/>
    public override T Accept<T>(IQueryVisitor<T> visitor) => visitor.Visit(this);

    /// <summary>The fields of what can stand beside an operator; null for anything else, or where they differ.</summary>
    internal static FieldSet? FieldsOf(Query operand) => operand switch
    {
        TermQuery term => term.Fields,
        PrefixQuery prefix => prefix.Fields,
        WildcardQuery wildcard => wildcard.Fields,
        ProximityQuery near => near.Fields,
        OrQuery any when any.Operands.Select(FieldsOf).Distinct().ToList() is [var fields] => fields,
        _ => null,
    };
}
