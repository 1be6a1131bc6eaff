using System.Globalization;

namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>Publications abroad of families that have a member in China: they claim its number.</summary>
internal static class ForeignFamilies
{
    internal static List<SyntheticPatent> Make(IReadOnlyList<SyntheticPatent> known)
    {
        var records = new List<SyntheticPatent>();
        var draw = new Pcg(20240601);
        foreach (var first in known.Where(record => record is { Kind: "发明申请", Priority: "" }).Where((_, i) => i % 60 == 7).Take(16))
        {
            var filed = first.FilingDate!.Value.AddDays(draw.Between(200, 360));
            var published = first.FilingDate.Value.AddDays(draw.Between(545, 575));
            if (published.Year > 2025)
            {
                continue;
            }

            var priority = $"{first.Application[2..]} {Day(first.FilingDate.Value)} CN";
            var serial = draw.Between(70000, 129999);
            var member = first with { FilingDate = filed, Priority = priority, Agency = "", Agent = "", Kind = "发明申请" };
            records.Add(member with
            {
                Application = $"PCT/CN{filed.Year}/{serial:D6}",
                Publication = $"WO{published.Year}{serial + 9000:D6}A1",
                PublicationDate = published,
            });
            AddNational(records, member, published, ref draw);
        }

        return records;
    }

    private static void AddNational(List<SyntheticPatent> records, SyntheticPatent member, DateOnly published, ref Pcg draw)
    {
        var later = published.AddDays(draw.Between(200, 420));
        if (later.Year > 2025)
        {
            return;
        }

        var serial = draw.Between(100000, 399999);
        records.Add(member with
        {
            Application = $"US{draw.Between(15, 18)}/{serial:D6}",
            Publication = $"US{later.Year}{serial:D7}A1",
            PublicationDate = later,
        });
        if (draw.Chance(600))
        {
            records.Add(member with
            {
                Application = $"EP{member.FilingDate!.Value.Year % 100}{serial:D6}.{draw.Between(0, 9)}",
                Publication = $"EP{3_000_000 + serial}A1",
                PublicationDate = later.AddDays(35),
            });
        }
    }

    private static string Day(DateOnly day) => day.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture);
}
