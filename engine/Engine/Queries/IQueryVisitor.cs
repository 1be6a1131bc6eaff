namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>One answer per type of query: a new type does not compile until every visitor answers for it.</summary>
/// <typeparam name="T">What is made of a query.</typeparam>
public interface IQueryVisitor<out T>
{
    /// <summary>What is made of an AND.</summary>
    T Visit(AndQuery query);

    /// <summary>What is made of an OR.</summary>
    T Visit(OrQuery query);

    /// <summary>What is made of a XOR.</summary>
    T Visit(XorQuery query);

    /// <summary>What is made of a NOT.</summary>
    T Visit(NotQuery query);

    /// <summary>What is made of a term.</summary>
    T Visit(TermQuery query);

    /// <summary>What is made of a prefix.</summary>
    T Visit(PrefixQuery query);

    /// <summary>What is made of text with open characters.</summary>
    T Visit(WildcardQuery query);

    /// <summary>What is made of text that may differ by few characters.</summary>
    T Visit(FuzzyQuery query);

    /// <summary>What is made of two terms near each other.</summary>
    T Visit(ProximityQuery query);

    /// <summary>What is made of a list of numbers.</summary>
    T Visit(NumberListQuery query);

    /// <summary>What is made of a file of numbers.</summary>
    T Visit(NumberFileQuery query);

    /// <summary>What is made of the name of a saved query.</summary>
    T Visit(SavedNameQuery query);

    /// <summary>What is made of a range of days.</summary>
    T Visit(RangeQuery query);

    /// <summary>What is made of a range of numbers.</summary>
    T Visit(CountQuery query);

    /// <summary>What is made of a question for the undated.</summary>
    T Visit(UndatedQuery query);

    /// <summary>What is made of a kind of right.</summary>
    T Visit(KindQuery query);

    /// <summary>What is made of a legal status.</summary>
    T Visit(StatusQuery query);

    /// <summary>What is made of the question for everything.</summary>
    T Visit(EverythingQuery query);
}
