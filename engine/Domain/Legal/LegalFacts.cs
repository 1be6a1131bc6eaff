namespace ZhuhaiIp.Analytics.Domain.Legal;

/// <summary>What the documents of an application say that its legal status depends on.</summary>
public sealed record LegalFacts
{
    /// <summary>The office's two letters; terms are counted for <c>CN</c> only.</summary>
    public string Office { get; init; } = "CN";

    /// <summary>The kind of right.</summary>
    public PatentKind Kind { get; init; }

    /// <summary>申请日 as recorded; null where it is not known.</summary>
    public DateOnly? FilingDate { get; init; }

    /// <summary>The filing date of a divisional's parent; null for other applications, or where it is not known.</summary>
    public DateOnly? ParentFilingDate { get; init; }

    /// <summary>The international filing date of a national phase; null for other applications, or where it is not known.</summary>
    public DateOnly? InternationalFilingDate { get; init; }

    /// <summary>The publications, in any order.</summary>
    public IReadOnlyList<LegalDocument> Documents { get; init; } = [];

    /// <summary>The day that the term is counted from: a divisional's is its parent's, a national phase's the international one.</summary>
    public DateOnly? TermStart => InternationalFilingDate ?? ParentFilingDate ?? FilingDate;
}
