namespace ZhuhaiIp.Analytics.Store.FullText;

/// <summary>The fields of the index: the one list that writing and searching share.</summary>
internal static class FullTextFields
{
    /// <summary>The row id, a doc value.</summary>
    internal const string Row = "row";

    /// <summary>The index field that holds the literal characters of title, abstract and claims, one after the other.</summary>
    internal const string Texts = "x";

    /// <summary>The index field that holds the literal characters of titles, names and addresses, each behind the mark of its field.</summary>
    internal const string Literals = "l";

    /// <summary>Doc values: the position in <see cref="Texts"/> from which on the abstract stands, and the claims.</summary>
    internal const string AbstractStart = "x.ab", ClaimsStart = "x.cl";

    /// <summary>The index field that holds all keywords.</summary>
    internal const string Keywords = "k";

    /// <summary>Between the name of a field and a keyword of it.</summary>
    internal const char KeywordMark = ':';

    /// <summary>Texts: words in an index field of this name, literal characters in <see cref="Texts"/>, those of the title
    /// in <see cref="Literals"/> as well.</summary>
    internal const string Title = "ti", Abstract = "ab", Claims = "cl";

    /// <summary>Names and addresses: literal characters only, for a segmenter does not know names.</summary>
    internal const string Applicant = "pa", Inventor = "in", Agency = "ag", Address = "addr";

    /// <summary>Numbers, as keywords.</summary>
    internal const string PublicationNumber = "pn", ApplicationNumber = "an", PriorityNumber = "pr";

    /// <summary>Classes: every level of each symbol is a keyword.</summary>
    internal const string Ipc = "ipc", Cpc = "cpc", Locarno = "loc";

    /// <summary>Days: keywords as <see cref="DayTerms"/> makes them, and doc values as yyyymmdd, 0 where there is none.</summary>
    internal const string FilingDate = "ad", PublicationDate = "pd";

    /// <summary>Names the date fields that a record lacks.</summary>
    internal const string Undated = "undated";

    /// <summary>The kind of right, by the number of its enum.</summary>
    internal const string Kind = "kind";

    /// <summary>The first applicant's region: the codes from the narrowest out to the country.</summary>
    internal const string Region = "region";

    /// <summary>Doc values that facets count: subclasses, the first applicant's key and region.</summary>
    internal const string FacetIpc4 = "f.ipc4", FacetApplicant = "f.pa", FacetRegion = "f.region";

    /// <summary>What a hit shows, a doc value: a <see cref="ShownRecord"/>.</summary>
    internal const string Shown = "s";

    /// <summary>Texts that highlights and comparisons read, stored.</summary>
    internal const string StoredAbstract = "s.ab", StoredClaims = "s.cl";

    /// <summary>A literal term by itself, behind the mark if there is one: a sentence or a paragraph ends, or a text begins, at its position.</summary>
    internal const char SentenceEnd = '\u0001', ParagraphEnd = '\u0002', TextStart = '\u0003';

    /// <summary>Between two texts of one index field, wider than any phrase and any distance that a query can ask for.</summary>
    internal const int ValueGap = 1100;

    internal static IReadOnlyList<string> WordFields { get; } = [Title, Abstract, Claims];

    /// <summary>Numbers that are doc values.</summary>
    internal static IReadOnlyList<string> NumberFields { get; } = [Row, Kind, FilingDate, PublicationDate, AbstractStart, ClaimsStart];

    internal static IReadOnlyList<string> StoredFields { get; } = [StoredAbstract, StoredClaims];

    /// <summary>The character that stands before the literal characters of a field in <see cref="Literals"/>.</summary>
    internal static char LiteralMark(string field) => field switch
    {
        Title => 't',
        Applicant => 'p',
        Inventor => 'i',
        Agency => 'g',
        Address => 'a',
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "The field has no literal characters."),
    };

    internal static int Day(DateOnly date) => date.Year * 10_000 + date.Month * 100 + date.Day;

    internal static DateOnly? Date(int day) =>
        day == 0 ? null : new DateOnly(day / 10_000, day / 100 % 100, day % 100);
}
