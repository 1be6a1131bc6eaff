using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>Filings of one applicant on one day whose folded titles are equal.</summary>
/// <param name="Applicant">Whose they are.</param>
/// <param name="Title">The folded title.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Places">Where they stand in the set, ascending.</param>
internal sealed record SameTitleGroup(FilingApplicant Applicant, string Title, ulong Hash, IReadOnlyList<int> Places)
{
    /// <summary>How many pairs of one invention and one utility model there are: lawful filings for one thing.</summary>
    internal int Pairs(FilingSet filings) => Math.Min(
        Places.Count(place => filings.Kind(place) == PatentKind.Invention),
        Places.Count(place => filings.Kind(place) == PatentKind.UtilityModel));

    /// <summary>The groups of <paramref name="size"/> or more among the filings of <paramref name="applicant"/>.</summary>
    internal static IEnumerable<SameTitleGroup> Of(
        FilingSet filings, FilingApplicant applicant, int size, Func<PatentKind, bool> takesPart)
    {
        for (var start = applicant.Start; start < applicant.End;)
        {
            var end = start + 1;
            while (end < applicant.End && filings.DayNumber(end) == filings.DayNumber(start))
            {
                end++;
            }

            // Most days have too few filings for a group: nothing is allocated for them.
            if (end - start >= size)
            {
                foreach (var group in OfDay(filings, applicant, start, end, size, takesPart))
                {
                    yield return group;
                }
            }

            start = end;
        }
    }

    private static IEnumerable<SameTitleGroup> OfDay(
        FilingSet filings, FilingApplicant applicant, int start, int end, int size, Func<PatentKind, bool> takesPart) =>
        from place in Enumerable.Range(start, end - start)
        where takesPart(filings.Kind(place))
        group place by filings.TitleHash(place) into alike
        where alike.Count() >= size
        from same in alike.GroupBy(filings.FoldedTitle)
        where same.Count() >= size && same.Key.Length > 0
        select new SameTitleGroup(applicant, same.Key, alike.Key, [.. same]);
}
