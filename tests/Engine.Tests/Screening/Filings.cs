using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Screening;

namespace ZhuhaiIp.Analytics.Engine.Tests.Screening;

/// <summary>Sets of filings for tests, from the short forms of the case files.</summary>
internal static class Filings
{
    internal static readonly DateRange Always = new(new DateOnly(2000, 1, 1), new DateOnly(2025, 12, 31));

    internal static Filing One(int id, int applicant, DateOnly? day, string title, PatentKind kind = PatentKind.Invention) => new()
    {
        ApplicationId = id,
        Number = $"N{id:D6}",
        PublicationNumber = $"CN{id:D6}A",
        ApplicantId = applicant,
        ApplicantName = $"申请人{applicant}",
        ApplicantKind = PartyKind.Company,
        FilingDate = day,
        Title = title,
        Kind = kind,
        Subclass = "B41J",
        Region = "440400",
    };

    internal static FilingSet Set(IEnumerable<Filing> filings, DateRange? published = null)
    {
        var builder = new FilingSetBuilder(published ?? Always, []);
        foreach (var filing in filings)
        {
            builder.Add(filing);
        }

        return builder.Build();
    }

    /// <summary>Reads <c>applicant,day,kind,title×n;…</c>.</summary>
    internal static List<Filing> Read(string text)
    {
        var filings = new List<Filing>();
        foreach (var (item, times) in text.Split(';').Select(Times))
        {
            var cells = item.Split(',');
            var kind = cells[2] switch
            {
                "I" => PatentKind.Invention,
                "U" => PatentKind.UtilityModel,
                "D" => PatentKind.Design,
                _ => PatentKind.Unknown,
            };
            for (var i = 0; i < times; i++)
            {
                filings.Add(One(filings.Count + 1, int.Parse(cells[0]), DateOnly.Parse(cells[1]), cells[3], kind));
            }
        }

        return filings;
    }

    /// <summary>Reads <c>day×n;…</c>, all by applicant 1 and with titles of their own.</summary>
    internal static List<Filing> ReadDays(string text)
    {
        var filings = new List<Filing>();
        foreach (var (day, times) in text.Split(';').Select(Times))
        {
            for (var i = 0; i < times; i++)
            {
                filings.Add(One(filings.Count + 1, 1, DateOnly.Parse(day), $"装置{filings.Count}"));
            }
        }

        return filings;
    }

    /// <summary>Two hundred companies, 1,001 and on, each with one filing a year.</summary>
    internal static IEnumerable<Filing> Peers() =>
        from peer in Enumerable.Range(1001, 200)
        from year in Enumerable.Range(2012, 13)
        select One((peer * 100) + (year % 100), peer, new DateOnly(year, 1 + (peer % 12), 1 + (peer % 28)), $"设备{peer}之{year}");

    private static (string Item, int Times) Times(string text)
    {
        var parts = text.Split('×');
        return (parts[0], parts.Length > 1 ? int.Parse(parts[1]) : 1);
    }
}
