namespace ZhuhaiIp.Analytics.Store.FullText;

/// <summary>The fields of the index: the one list that writing and searching share.</summary>
internal static class FullTextFields
{
    /// <summary>The row id, a doc value.</summary>
    internal const string Row = "row";

    /// <summary>The fields that are indexed as words, and as literal characters under <see cref="Literal"/>.</summary>
    internal const string Title = "ti", Abstract = "ab", Claims = "cl";

    /// <summary>Names and addresses: literal characters only, for a segmenter does not know names.</summary>
    internal const string Applicant = "pa", Inventor = "in", Agency = "ag", Address = "addr";

    /// <summary>Numbers, as whole terms.</summary>
    internal const string PublicationNumber = "pn", ApplicationNumber = "an", PriorityNumber = "pr";

    /// <summary>Classes: every level of each symbol is a term.</summary>
    internal const string Ipc = "ipc", Cpc = "cpc", Locarno = "loc";

    /// <summary>Days as yyyymmdd: numeric terms and doc values; 0 in the doc values where there is none.</summary>
    internal const string FilingDate = "ad", PublicationDate = "pd";

    /// <summary>Names the date fields that a record lacks.</summary>
    internal const string Undated = "undated";

    /// <summary>The kind of right, by the number of its enum.</summary>
    internal const string Kind = "kind";

    /// <summary>The first applicant's region: the codes from the narrowest out to the country.</summary>
    internal const string Region = "region";

    /// <summary>Doc values that facets count: subclasses, the first applicant's key and region.</summary>
    internal const string FacetIpc4 = "f.ipc4", FacetApplicant = "f.pa", FacetRegion = "f.region";

    /// <summary>What a hit shows, stored.</summary>
    internal const string StoredPublication = "s.pn", StoredApplication = "s.an", StoredTitle = "s.ti",
        StoredAbstract = "s.ab", StoredClaims = "s.cl", StoredApplicants = "s.pa", StoredInventors = "s.in",
        StoredIpc = "s.ipc", StoredSource = "s.src";

    /// <summary>Numeric terms must be looked up with the step they were indexed with.</summary>
    internal const int DatePrecisionStep = 8;

    /// <summary>Between two values of one field, wider than any phrase.</summary>
    internal const int ValueGap = 1000;

    internal static IReadOnlyList<string> WordFields { get; } = [Title, Abstract, Claims];

    internal static string Literal(string field) => field + ".l";

    internal static int Day(DateOnly date) => date.Year * 10_000 + date.Month * 100 + date.Day;

    internal static DateOnly? Date(int day) =>
        day == 0 ? null : new DateOnly(day / 10_000, day / 100 % 100, day % 100);
}
