using System.Globalization;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>Groups that look alike for a lawful reason: N01 to N06. No rule may rate them high.</summary>
internal static class LawfulGroups
{
    private const string Innocent = "innocent";

    internal static void Add(SampleDrafter drafter)
    {
        BigFirmsDay(drafter);
        SameDayPairs(drafter);
        Grants(drafter);
        Divisionals(drafter);
        DomesticPriorities(drafter);
        Corrections(drafter);
    }

    private static void BigFirmsDay(SampleDrafter drafter)
    {
        var firm = drafter.Firm("ha", "珠海");
        string[] branches = ["ha-air", "ha-kitchen", "ha-electric", "ro-equipment", "en-storage", "ic-design", "so-software", "te-comm"];
        for (var i = 0; i < 56; i++)
        {
            var kind = i % 3 == 0 ? PatentKind.UtilityModel : PatentKind.Invention;
            var recipe = drafter.Drafter.Recipe(drafter.BranchOf(branches[i % branches.Length]), kind);
            drafter.Add("N01", "大企业历年申请", "history", drafter.Record(recipe, firm, new DateOnly(2019, 1, 8).AddDays(i * 22)));
        }

        for (var i = 0; i < 40; i++)
        {
            var kind = i % 3 == 0 ? PatentKind.UtilityModel : PatentKind.Invention;
            var recipe = drafter.Drafter.Recipe(drafter.BranchOf(branches[i % branches.Length]), kind);
            drafter.Add("N01", "大企业同日提交四十件内容各异的申请", Innocent, drafter.Record(recipe, firm, new DateOnly(2022, 12, 20)));
        }
    }

    private static void SameDayPairs(SampleDrafter drafter)
    {
        string[] branches = ["pr-ink", "ha-air", "en-battery", "ro-equipment", "pr-laser", "me-device"];
        for (var i = 0; i < branches.Length; i++)
        {
            var firm = drafter.Firm(branches[i][..2], i % 2 == 0 ? "珠海" : "深圳");
            var recipe = drafter.Recipe(branches[i], PatentKind.Invention, Subject.Device);
            var filed = new DateOnly(2020, 7, 1).AddDays(i * 77);
            var invention = drafter.Record(recipe, firm, filed);
            var model = drafter.Record(recipe with { Kind = PatentKind.UtilityModel }, firm, filed);
            drafter.Add("N02", "同日申请（发明）", Innocent, invention);
            drafter.Add("N02", "同日申请（实用新型）", Innocent, model with
            {
                Inventors = invention.Inventors,
                Ipc = invention.Ipc,
                Abstract = invention.Abstract.Replace("本发明", "本实用新型", StringComparison.Ordinal),
                Claim = invention.Claim,
            });
        }
    }

    private static void Grants(SampleDrafter drafter)
    {
        string[] branches = ["ic-package", "bio-diagnosis", "mat-film", "en-hydrogen", "pr-3d", "te-comm"];
        for (var i = 0; i < branches.Length; i++)
        {
            var draw = new Pcg(drafter.NextSeed());
            var group = branches[i][..branches[i].IndexOf('-', StringComparison.Ordinal)];
            var record = drafter.Record(drafter.Recipe(branches[i], PatentKind.Invention, Subject.Method), drafter.Firm(group, "珠海"), new DateOnly(2018, 4, 3).AddDays(i * 101));
            drafter.Add("N03", "同一申请的公开", Innocent, record);
            drafter.Add("N03", "同一申请的授权公告", Innocent, RecordDrafter.Granted(record, FilingCalendar.Grant(record.FilingDate!.Value, record.PublicationDate!.Value, ref draw)));
        }
    }

    private static void Divisionals(SampleDrafter drafter)
    {
        string[] branches = ["ic-memory", "bio-biologic", "ha-air"];
        foreach (var branch in branches)
        {
            var group = branch[..branch.IndexOf('-', StringComparison.Ordinal)];
            var recipe = drafter.Recipe(branch, PatentKind.Invention, branch == "bio-biologic" ? Subject.Composition : Subject.Device);
            var parent = drafter.Record(recipe, drafter.Firm(group, "上海"), new DateOnly(2017, 8, 22));
            var day = FilingCalendar.IssueDay(new DateOnly(2020, 10, 13));
            drafter.Add("N04", "母案", Innocent, parent);
            drafter.Add("N04", "分案（号码年份晚于申请日）", Innocent, parent with
            {
                Application = drafter.Drafter.Numbers.Application(2020, 1),
                Publication = $"CN{drafter.Drafter.Numbers.Publication(1, day)}A",
                PublicationDate = day,
            });
        }
    }

    private static void DomesticPriorities(SampleDrafter drafter)
    {
        string[] branches = ["en-storage", "so-software", "pr-machine", "mat-nano"];
        foreach (var branch in branches)
        {
            var group = branch[..branch.IndexOf('-', StringComparison.Ordinal)];
            var recipe = drafter.Recipe(branch, PatentKind.Invention, Subject.Method);
            var firm = drafter.Firm(group, "广州");
            var first = drafter.Record(recipe, firm, new DateOnly(2020, 3, 10));
            var second = drafter.Record(recipe with { ExchangedParts = 8 }, firm, new DateOnly(2021, 2, 9));
            var date = first.FilingDate!.Value.ToString("yyyy.MM.dd", CultureInfo.InvariantCulture);
            drafter.Add("N05", "本国优先权的在先申请", Innocent, first);
            drafter.Add("N05", "要求本国优先权的在后申请", Innocent, second with { Priority = $"{first.Application[2..]} {date} CN" });
        }
    }

    private static void Corrections(SampleDrafter drafter)
    {
        string[] branches = ["co-build", "te-comm"];
        foreach (var branch in branches)
        {
            var record = drafter.Record(drafter.Recipe(branch, PatentKind.Invention, Subject.Method), drafter.Firm(branch[..2], "武汉"), new DateOnly(2019, 5, 7));
            var grant = RecordDrafter.Granted(record, FilingCalendar.IssueDay(new DateOnly(2021, 6, 1)));
            drafter.Add("N06", "授权公告", Innocent, grant);
            drafter.Add("N06", "更正公告（B8）", Innocent, grant with
            {
                Publication = grant.Publication + "8",
                PublicationDate = FilingCalendar.IssueDay(new DateOnly(2021, 9, 7)),
                Inventors = grant.Inventors + ";" + drafter.Drafter.Firms.People.Person(drafter.NextSeed()),
            });
        }
    }
}
