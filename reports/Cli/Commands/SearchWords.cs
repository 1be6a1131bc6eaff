using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary>The words of the command line for what a search is asked.</summary>
internal static class SearchWords
{
    private static readonly Dictionary<string, FacetKind> FacetNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["year"] = FacetKind.Year,
        ["applicant"] = FacetKind.Applicant,
        ["ipc4"] = FacetKind.Ipc4,
        ["region"] = FacetKind.Region,
        ["kind"] = FacetKind.Kind,
        ["status"] = FacetKind.Status,
    };

    private const int LongestSeconds = 86_400;

    /// <summary>The words for orders; the first is what a search has unless another is asked for.</summary>
    internal static IReadOnlyDictionary<string, SortOrder> Sorts { get; } = new OrderedDictionary<string, SortOrder>
    {
        ["relevance"] = SortOrder.Relevance,
        ["filing-date"] = SortOrder.FilingDate,
        ["filing-date-asc"] = SortOrder.FilingDateAscending,
        ["publication-date"] = SortOrder.PublicationDate,
        ["publication-date-asc"] = SortOrder.PublicationDateAscending,
        ["record"] = SortOrder.Record,
    };

    internal static SortOrder Sort(string? word) => word is null ? SortOrder.Relevance : Sorts[word];

    internal static CountUnit Unit(string? word) => word switch
    {
        "publication" => CountUnit.Publication,
        "family" => CountUnit.Family,
        _ => CountUnit.Application,
    };

    /// <summary>The limit that a number of seconds is; null for 0, which is none.</summary>
    internal static TimeSpan? TimeLimit(double seconds) => seconds switch
    {
        0 => null,
        > 0 and <= LongestSeconds => TimeSpan.FromSeconds(seconds),
        _ => throw new AnalyticsException(new Wording(
            $"--timeout 须为 0（不限）到 {LongestSeconds} 秒", $"--timeout must be from 0 (no limit) to {LongestSeconds} seconds")),
    };

    internal static string Word(CountUnit unit) => unit switch
    {
        CountUnit.Publication => "publication",
        CountUnit.Family => "family",
        _ => "application",
    };

    internal static string Word(FacetKind kind) => FacetNames.First(name => name.Value == kind).Key;

    internal static IReadOnlyList<FacetKind> Facets(string? words) => words is null
        ? []
        : [.. words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Facet)];

    private static FacetKind Facet(string word) => FacetNames.TryGetValue(word, out var kind) ? kind : throw new AnalyticsException(new Wording(
            $"不认识分面“{word}”：可用 {string.Join('、', FacetNames.Keys)}",
            $"The facet \"{word}\" is not known: use {string.Join(", ", FacetNames.Keys)}"));
}
