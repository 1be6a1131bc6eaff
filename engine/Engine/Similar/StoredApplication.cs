using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>The live documents of an application, by publication date and number, and its days.</summary>
internal sealed record StoredApplication(IReadOnlyList<StoredText> Documents, FilingDays Days)
{
    /// <summary>The latest document: it speaks for the application.</summary>
    internal StoredText Latest => Documents[^1];

    /// <summary>What the application says, each text by the latest document that has it.</summary>
    internal SimilarText Text => new(Last(text => text.Title), Last(text => text.Abstract), Last(text => text.Claims))
    {
        Ipc = Documents.LastOrDefault(document => document.Text.Ipc.Count > 0)?.Text.Ipc ?? [],
    };

    internal static StoredApplication Of(
        IEnumerable<StoredText> documents, IReadOnlyDictionary<int, (DateOnly? Earliest, bool HasUndated)> priorities)
    {
        var inOrder = documents.OrderBy(document => document.PublicationDate ?? DateOnly.MaxValue)
            .ThenBy(document => document.Number, StringComparer.Ordinal).ToList();
        var claims = inOrder.Where(document => priorities.ContainsKey(document.Row)).Select(document => priorities[document.Row]).ToList();
        return new StoredApplication(inOrder, new FilingDays
        {
            Filing = inOrder.LastOrDefault(document => document.FilingDate is not null)?.FilingDate,
            Priority = claims.Min(claim => claim.Earliest),
            HasUndatedPriority = claims.Exists(claim => claim.HasUndated),
            FirstPublication = inOrder[0].PublicationDate,
            LacksPublication = IsGrant(inOrder[0]),
            IsChinese = inOrder.Exists(document => document.Number.StartsWith("CN", StringComparison.Ordinal)),
            Kind = inOrder.Max(document => document.Kind),
        });
    }

    private string Last(Func<SimilarText, string> part) =>
        Documents.Select(document => part(document.Text)).LastOrDefault(text => text.Length > 0) ?? "";

    private static bool IsGrant(StoredText document) => document.Publication is { } number
        && PublicationNumber.Parse(number).Value?.Meaning(document.PublicationDate) is { Stage: PublicationStage.Granted, Right: PatentKind.Invention };
}
