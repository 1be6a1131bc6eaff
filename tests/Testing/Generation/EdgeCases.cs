namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>Records as exports really contain them: with gaps, odd numbers and hostile texts.</summary>
internal static class EdgeCases
{
    private const string Hostile = "</script><img src=x onerror=alert(1)>";

    /// <summary>The records; <paramref name="known"/> are ones that other files hold in full.</summary>
    internal static List<SyntheticPatent> Make(RecordDrafter drafter, IReadOnlyList<SyntheticPatent> known)
    {
        var records = new List<SyntheticPatent>();
        Undated(records, drafter);
        Halves(records, drafter, known);
        HostileTexts(records, drafter);
        OldNumbers(records, drafter);
        return records;
    }

    internal static SyntheticPatent Drawn(RecordDrafter drafter)
    {
        while (true)
        {
            if (drafter.Next() is { Kind: not "外观设计" } record)
            {
                return record;
            }
        }
    }

    private static void Undated(List<SyntheticPatent> records, RecordDrafter drafter)
    {
        for (var i = 0; i < 8; i++)
        {
            records.Add(Drawn(drafter) with { FilingDate = null });
        }
    }

    /// <summary>Only an application number, or only a publication number; half of them join a record of another file.</summary>
    private static void Halves(List<SyntheticPatent> records, RecordDrafter drafter, IReadOnlyList<SyntheticPatent> known)
    {
        for (var i = 0; i < 4; i++)
        {
            records.Add(known[i * 31] with { Publication = "", PublicationDate = null, Claim = "" });
            records.Add(Drawn(drafter) with { Publication = "", PublicationDate = null });
            records.Add(known[(i * 37) + 5] with { Application = "", FilingDate = null, Claim = "" });
            records.Add(Drawn(drafter) with { Application = "", FilingDate = null });
        }
    }

    private static void HostileTexts(List<SyntheticPatent> records, RecordDrafter drafter)
    {
        records.Add(SampleDrafter.Retitle(Drawn(drafter), $"一种显示\u0007装置{Hostile}"));
        records.Add(Drawn(drafter) with { Applicants = "珠海\u001b[31m璟穗缕电器有限公司;=cmd|' /C calc'!A0" });
        var quoted = Drawn(drafter);
        records.Add(quoted with { Abstract = $"他说\"{quoted.Title}\"，逗号,分号;制表\t与\n换行。{quoted.Abstract}" });
        records.Add(SampleDrafter.Retitle(Drawn(drafter), "一种含稀有字𠮷与㐀的打印机构'; DROP TABLE publications; --"));
    }

    private static void OldNumbers(List<SyntheticPatent> records, RecordDrafter drafter)
    {
        var one = Drawn(drafter);
        records.Add(one with { Application = $"CN87100931.{Numbering.CheckDigit("87100931")}", Publication = "CN87100931A", FilingDate = new DateOnly(1987, 2, 17), PublicationDate = new DateOnly(1988, 8, 31), Kind = "发明申请" });
        var two = Drawn(drafter);
        records.Add(two with { Application = "CN86205218", Publication = "CN86205218U", FilingDate = new DateOnly(1986, 7, 30), PublicationDate = new DateOnly(1987, 7, 22), Kind = "实用新型" });
        var three = Drawn(drafter);
        records.Add(three with { Application = $"02149377.{Numbering.CheckDigit("02149377")}", Publication = "CN1501999A", FilingDate = new DateOnly(2002, 11, 12), PublicationDate = new DateOnly(2004, 6, 2), Kind = "发明申请" });
        var four = Drawn(drafter);
        records.Add(four with { Application = FullWidth(four.Application) });
        var five = Drawn(drafter);
        var wrong = five.Application[^1] == '0' ? '1' : '0';
        records.Add(five with { Application = five.Application[..^1] + wrong });
        var six = Drawn(drafter);
        records.Add(six with { Application = "ZL" + six.Application[2..].Replace(".", "", StringComparison.Ordinal) });
    }

    private static string FullWidth(string text) =>
        string.Concat(text.Select(c => c is >= '0' and <= '9' ? (char)(c - '0' + '０') : c));
}
