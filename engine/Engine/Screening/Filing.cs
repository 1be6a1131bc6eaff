using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>One application, as the rules see it: flat, by its first applicant.</summary>
public sealed record Filing
{
    /// <summary>The identity of the application in the store; its publications are one filing.</summary>
    public required int ApplicationId { get; init; }

    /// <summary>The application number, canonical.</summary>
    public required string Number { get; init; }

    /// <summary>The latest publication number; null where none is known.</summary>
    public string? PublicationNumber { get; init; }

    /// <summary>The identity of the first applicant in the store; null where the record names none.</summary>
    public required int? ApplicantId { get; init; }

    /// <summary>The canonical name of the first applicant.</summary>
    public required string ApplicantName { get; init; }

    /// <summary>What sort of body the first applicant is.</summary>
    public PartyKind ApplicantKind { get; init; }

    /// <summary>申请日; null where the record has none: such a filing enters no rule.</summary>
    public required DateOnly? FilingDate { get; init; }

    /// <summary>The title as printed.</summary>
    public required string Title { get; init; }

    /// <summary>The kind of right.</summary>
    public PatentKind Kind { get; init; }

    /// <summary>The subclass of the main IPC symbol, such as <c>B41J</c>; null where the record has none.</summary>
    public string? Subclass { get; init; }

    /// <summary>The code of the applicant's city or province; null where nothing tells.</summary>
    public string? Region { get; init; }
}
