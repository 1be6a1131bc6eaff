namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>In which way two terms are near each other.</summary>
public enum ProximityKind
{
    /// <summary><c>nW</c>: the first before the second, at most n between them.</summary>
    Ordered,

    /// <summary><c>nD</c>: in any order, at most n between them.</summary>
    Unordered,

    /// <summary><c>S</c>: in one sentence.</summary>
    Sentence,

    /// <summary><c>P</c>: in one paragraph, of claims in one claim.</summary>
    Paragraph,
}
