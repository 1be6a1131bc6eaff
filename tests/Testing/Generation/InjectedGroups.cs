using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>Groups that the rules for filing clues should show: G01 to G09.</summary>
internal static class InjectedGroups
{
    private const string Clue = "clue";

    internal static void Add(SampleDrafter drafter)
    {
        SameDaySameTitle(drafter);
        NearCopies(drafter);
        Scattered(drafter);
        BurstAgainstHistory(drafter);
        PersonWithCompanyVolume(drafter);
        CopiedFromOthers(drafter);
        OneSkeletonManyFields(drafter);
    }

    private static void SameDaySameTitle(SampleDrafter drafter)
    {
        var firm = drafter.Firm("ha", "佛山");
        for (var i = 0; i < 12; i++)
        {
            var record = drafter.Record(drafter.Recipe("ha-kitchen", PatentKind.UtilityModel, Subject.Device), firm, new DateOnly(2023, 4, 18));
            drafter.Add("G01", "同一申请人、同日、同名称", Clue, SampleDrafter.Retitle(record, "一种防溢出的蒸煮组件"));
        }
    }

    private static void NearCopies(SampleDrafter drafter)
    {
        var slots = drafter.Recipe("pr-laser", PatentKind.UtilityModel, Subject.Device);
        var first = drafter.Firm("pr", "中山");
        for (var i = 0; i < 10; i++)
        {
            var copy = slots with { ExchangedParts = 1 << (i % 5) | (i > 4 ? 1 << ((i + 2) % 5) : 0) };
            drafter.Add("G02", "近似文本：替换部件", Clue, drafter.Record(copy, first, new DateOnly(2022, 9, 5).AddDays(i / 4)));
        }

        var numbers = drafter.Recipe("mat-polymer", PatentKind.Invention, Subject.Composition);
        var second = drafter.Firm("mat", "惠州");
        for (var i = 0; i < 8; i++)
        {
            var copy = numbers with { Numbers = (ulong)(700 + i) };
            drafter.Add("G03", "近似文本：替换数值", Clue, drafter.Record(copy, second, new DateOnly(2021, 6, 15).AddDays(i * 2)));
        }

        var materials = drafter.Recipe("bio-tcm", PatentKind.Invention, Subject.Composition);
        var third = drafter.Firm("bio", "南宁");
        for (var i = 0; i < 8; i++)
        {
            var copy = materials with { Materials = (ulong)(800 + i) };
            drafter.Add("G04", "近似文本：替换材料", Clue, drafter.Record(copy, third, new DateOnly(2020, 11, 2).AddDays(i)));
        }
    }

    private static void Scattered(SampleDrafter drafter)
    {
        var first = drafter.Firm("ma", "合肥");
        var recipe = drafter.Recipe("ma-machine", PatentKind.UtilityModel, Subject.Device);
        var firms = new[] { first, drafter.Firm("ro", "合肥"), drafter.Firm("ve", "合肥"), drafter.Firm("co", "合肥") };
        for (var i = 0; i < 12; i++)
        {
            var copy = recipe with { ExchangedParts = 1 << (i % 6), Numbers = (ulong)(900 + i) };
            var record = drafter.Record(copy, firms[i % 4], new DateOnly(2022, 3, 7).AddDays(i));
            drafter.Add("G05", "关联申请人（同地址、同代理、同发明人）逐日分散提交近似文本", Clue, record with
            {
                Address = first.Address,
                Postcode = first.Postcode,
                Agency = first.Agency,
                Agent = first.Agent,
                Inventors = $"{drafter.Drafter.Firms.People.Person(5001)};{drafter.Drafter.Firms.People.Person((ulong)(5002 + (i % 2)))}",
            });
        }
    }

    private static void BurstAgainstHistory(SampleDrafter drafter)
    {
        const string Manner = "相对自身历史突增";
        var firm = drafter.Firm("en", "赣州");
        for (var i = 0; i < 12; i++)
        {
            var filed = new DateOnly(2017, 3, 14).AddDays(i * 181);
            drafter.Add("G06", Manner + "（历史记录）", "history", drafter.Record(drafter.Recipe("en-storage", PatentKind.UtilityModel, Subject.Device), firm, filed));
        }

        string[] branches = ["en-storage", "en-battery", "en-pv", "en-wind", "en-hydrogen"];
        for (var i = 0; i < 45; i++)
        {
            var recipe = drafter.Recipe(branches[i % branches.Length], PatentKind.UtilityModel, Subject.Device);
            drafter.Add("G06", Manner, Clue, drafter.Record(recipe, firm, new DateOnly(2023, 10, 9).AddDays(i / 3)));
        }
    }

    private static void PersonWithCompanyVolume(SampleDrafter drafter)
    {
        var draw = new Pcg(drafter.NextSeed());
        var person = drafter.Drafter.Firms.Person(ref draw);
        string[] branches = ["ag-machine", "ma-machine", "me-device", "co-build", "ha-air", "ve-vehicle", "pr-machine", "ev-environment"];
        for (var i = 0; i < 32; i++)
        {
            var recipe = drafter.Recipe(branches[i % branches.Length], PatentKind.UtilityModel, Subject.Device);
            drafter.Add("G07", "自然人短期大量、跨领域申请", Clue, drafter.Record(recipe, person, new DateOnly(2021, 9, 13).AddDays(i / 4)));
        }
    }

    private static void CopiedFromOthers(SampleDrafter drafter)
    {
        string[] branches = ["ha-air", "pr-ink", "en-battery", "me-device", "ro-equipment"];
        foreach (var branch in branches)
        {
            var recipe = drafter.Recipe(branch, PatentKind.UtilityModel, Subject.Device);
            var earlier = drafter.Firm(branch[..branch.IndexOf('-', StringComparison.Ordinal)], "苏州");
            var later = drafter.Firm("ma", "台州");
            drafter.Add("G08", "在先申请（他人）", "earlier", drafter.Record(recipe, earlier, new DateOnly(2018, 5, 22)));
            var copy = recipe with { Numbers = drafter.NextSeed(), ExchangedParts = 1 };
            drafter.Add("G08", "抄袭他人在先申请并替换数值与部件", Clue, drafter.Record(copy, later, new DateOnly(2022, 5, 24)));
        }
    }

    private static void OneSkeletonManyFields(SampleDrafter drafter)
    {
        var recipe = drafter.Recipe("ag-machine", PatentKind.UtilityModel, Subject.Device);
        string[] branches = ["ag-machine", "ma-machine", "me-device", "co-build", "ve-vehicle", "ha-electric", "fo-food", "ev-environment", "pr-machine", "en-pv"];
        var agency = drafter.Firm("so", "郑州").Agency;
        foreach (var branch in branches)
        {
            var copy = recipe with { Branch = drafter.BranchOf(branch) };
            var firm = drafter.Firm("so", "郑州");
            drafter.Add("G09", "同一句式套用多个领域（同一代理机构）", Clue, drafter.Record(copy, firm, new DateOnly(2022, 12, 6)) with { Agency = agency });
        }
    }
}
