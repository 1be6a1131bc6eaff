using System.Globalization;
using System.Text;

namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>Events after filing: grants, lapses, transfers, pledges, licences. In words of the gazette.</summary>
internal static class SampleEvents
{
    internal static string Write(IReadOnlyList<SyntheticPatent> records)
    {
        var text = new StringBuilder("申请号,事件,生效日,公告日,内容,金额（万元）\n");
        var draw = new Pcg(77_777);
        foreach (var record in records)
        {
            if (record.Kind is not "发明申请" && record.FilingDate is not null)
            {
                Life(text, record, ref draw);
            }
            else if (draw.Chance(100))
            {
                Append(text, record, draw.Chance(500) ? "视为撤回" : "驳回", record.PublicationDate!.Value.AddDays(draw.Between(300, 900)), "");
            }
        }

        return text.ToString();
    }

    private static void Life(StringBuilder text, SyntheticPatent record, ref Pcg draw)
    {
        var granted = record.PublicationDate!.Value;
        Append(text, record, "授权", granted, "");
        var firm = record.Applicants.Split(';')[0].Replace("\u3000", "", StringComparison.Ordinal);
        if (draw.Chance(180))
        {
            var lapsed = granted.AddDays(draw.Between(500, 2200));
            Append(text, record, "专利权终止", lapsed, "未缴年费");
            if (draw.Chance(120))
            {
                Append(text, record, "专利权的恢复", lapsed.AddDays(draw.Between(60, 240)), "");
            }
        }

        if (draw.Chance(60))
        {
            Append(text, record, "专利权转移", granted.AddDays(draw.Between(60, 1500)), $"{firm}→珠海嶂沐檀科技合成示例有限公司");
        }

        if (draw.Chance(40))
        {
            var pledged = granted.AddDays(draw.Between(200, 1300));
            var number = $"登记号：Y{pledged.Year}{draw.Between(100_000, 999_999)}";
            Append(text, record, "专利权质押合同登记的生效", pledged, $"{number} 质权人：合成示例银行珠海分行", draw.Between(1, 60) * 50);
            if (draw.Chance(400))
            {
                Append(text, record, "专利权质押合同登记的注销", pledged.AddDays(draw.Between(300, 1100)), number);
            }
        }

        if (draw.Chance(15))
        {
            Append(text, record, "专利权部分无效", granted.AddDays(draw.Between(400, 1500)), "");
        }

        if (draw.Chance(30))
        {
            Append(text, record, "专利权人的姓名或者名称、地址的变更", granted.AddDays(draw.Between(100, 1500)), $"{firm}→{firm}（更名合成示例）");
        }

        if (draw.Chance(50))
        {
            Append(text, record, "专利实施许可", granted.AddDays(draw.Between(100, 1300)), draw.Chance(400) ? "开放许可" : "普通许可", draw.Between(1, 40) * 5);
        }
    }

    private static void Append(StringBuilder text, SyntheticPatent record, string kind, DateOnly effective, string detail, int amount = 0)
    {
        var gazette = FilingCalendar.IssueDay(effective.AddDays(kind == "授权" ? 0 : 12));
        if (gazette.Year > 2025)
        {
            return;
        }

        text.Append(record.Application).Append(',').Append(kind).Append(',').Append(Day(effective)).Append(',').Append(Day(gazette)).Append(',');
        text.Append(detail.Contains(',', StringComparison.Ordinal) ? $"\"{detail}\"" : detail).Append(',');
        if (amount > 0)
        {
            text.Append(amount);
        }

        text.Append('\n');
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
