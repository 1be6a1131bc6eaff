using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>The filings of a store that rules examine, by first applicant and day; the same whatever the order in which they
/// were read.</summary>
public sealed class FilingSet
{
    private readonly FilingColumns _columns;
    private readonly int[] _order;

    internal FilingSet(
        FilingColumns columns, int[] order, IReadOnlyList<FilingApplicant> applicants, DateRange published) =>
        (_columns, _order, Applicants, Published) = (columns, order, applicants, published);

    /// <summary>How many filings there are.</summary>
    public int Count => _order.Length;

    /// <summary>The applicants, by identity.</summary>
    public IReadOnlyList<FilingApplicant> Applicants { get; }

    /// <summary>Which publication days the sources of the store cover.</summary>
    public DateRange Published { get; }

    /// <summary>How many filings were left out because no filing date is known.</summary>
    public long Undated { get; internal init; }

    /// <summary>How many filings were left out because no applicant is known.</summary>
    public long WithoutApplicant { get; internal init; }

    /// <summary>The filing at <paramref name="place"/>, which belongs to <paramref name="applicant"/>.</summary>
    public Filing Filing(int place, FilingApplicant applicant) => _columns.Filing(_order[place], applicant);

    /// <summary>The filings of <paramref name="applicant"/> at the places from <paramref name="start"/> up to
    /// <paramref name="end"/>, which is left out.</summary>
    public IEnumerable<Filing> Filings(FilingApplicant applicant, int start, int end) =>
        Enumerable.Range(start, end - start).Select(place => Filing(place, applicant));

    /// <summary>The filing date of the filing at <paramref name="place"/>.</summary>
    public DateOnly Day(int place) => DateOnly.FromDayNumber(DayNumber(place));

    /// <summary>Whether every filing since <paramref name="day"/> that was published lies within the sources' days.</summary>
    /// <remarks>Nothing is published before it is filed, so publications since a day show the filings since that day.</remarks>
    public bool ShowsFilingsSince(DateOnly day) => Published.From <= day;

    internal int DayNumber(int place) => _columns.Day(_order[place]);

    internal ulong TitleHash(int place) => _columns.TitleHash(_order[place]);

    internal string FoldedTitle(int place) => _columns.FoldedTitle(_order[place]);

    internal PatentKind Kind(int place) => _columns.Kind(_order[place]);
}
