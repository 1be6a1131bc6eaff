using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>What the index keeps of a document.</summary>
internal sealed record StoredText
{
    internal required int Row { get; init; }

    internal string? Publication { get; init; }

    internal string? Application { get; init; }

    internal required SimilarText Text { get; init; }

    internal IReadOnlyList<string> Applicants { get; init; } = [];

    internal DateOnly? FilingDate { get; init; }

    internal DateOnly? PublicationDate { get; init; }

    internal PatentKind Kind { get; init; }

    /// <summary>The number that it is named by.</summary>
    internal string Number => Publication ?? Application ?? "";
}
