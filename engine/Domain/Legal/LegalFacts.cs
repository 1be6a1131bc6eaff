namespace ZhuhaiIp.Analytics.Domain.Legal;

/// <summary>What the documents of an application say that its legal status depends on.</summary>
public sealed record LegalFacts
{
    /// <summary>The office's two letters; terms are counted for <c>CN</c> only.</summary>
    public string Office { get; init; } = "CN";

    /// <summary>The kind of right.</summary>
    public PatentKind Kind { get; init; }

    /// <summary>
    /// 申请日 as recorded, the day that the term is counted from; null where it is not known. Chinese records print a
    /// divisional's parent's as its own, and the international filing date as a national phase's.
    /// </summary>
    public DateOnly? FilingDate { get; init; }

    /// <summary>The publications, in any order.</summary>
    public IReadOnlyList<LegalDocument> Documents { get; init; } = [];
}
