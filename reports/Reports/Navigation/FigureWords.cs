using System.Globalization;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Reports.Model;

namespace ZhuhaiIp.Analytics.Reports.Navigation;

/// <summary>The words under a figure: what it counts, how, by which day, up to when, out of what.</summary>
internal static class FigureWords
{
    /// <summary>The measure word of <paramref name="unit"/>.</summary>
    internal static string MeasureWord(CountUnit unit) => unit == CountUnit.Family ? "项" : "件";

    /// <summary>A date as it is printed; said to be unknown where it is.</summary>
    internal static string Day(DateOnly? day) =>
        day is { } value ? value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "未知";

    /// <summary>All that stands under <paramref name="figure"/>.</summary>
    internal static IReadOnlyList<Fact> Facts(Figure figure) =>
    [
        new("统计单位", Unit(figure.Unit)),
        new("申请人归属", Share(figure.Attribution)),
        new("日期口径", Date(figure.DateType)),
        new("数据截止", Day(figure.CutOff)),
        new("基数", CellText.Of(figure.Total, CellFormat.Count) + MeasureWord(figure.Unit)),
        new("定义", figure.Definition),
        new("查询式", figure.Query, Verbatim: true),
    ];

    private static string Unit(CountUnit unit) => unit switch
    {
        CountUnit.Publication => "公开文献（件）",
        CountUnit.Family => "专利族（项）",
        _ => "专利申请（件）",
    };

    private static string Share(Attribution attribution) => attribution switch
    {
        Attribution.All => "全部申请人，各计一次（合计可大于基数）",
        Attribution.Fractional => "全部申请人，各计1/n",
        _ => "第一申请人",
    };

    private static string Date(DateType? date) => date switch
    {
        DateType.Filing => "申请日",
        DateType.Publication => "公开（公告）日",
        _ => "不涉及日期",
    };

    /// <summary>Years in a row as a range, others one by one: <c>2015—2017、2019</c>.</summary>
    internal static string Years(IReadOnlyList<int> years)
    {
        var ranges = new List<(int First, int Last)>();
        foreach (var year in years.Order())
        {
            if (ranges.Count > 0 && ranges[^1].Last == year - 1)
            {
                ranges[^1] = (ranges[^1].First, year);
            }
            else
            {
                ranges.Add((year, year));
            }
        }

        return string.Join("、", ranges.Select(range => range.First == range.Last
            ? range.First.ToString(CultureInfo.InvariantCulture)
            : $"{range.First}—{range.Last}"));
    }
}
