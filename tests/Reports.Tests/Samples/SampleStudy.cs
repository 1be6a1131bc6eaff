using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Navigation;

namespace ZhuhaiIp.Analytics.Reports.Tests.Samples;

/// <summary>A navigation study made up by hand: every figure of the report, with the cases that are easy to get wrong.</summary>
internal static class SampleStudy
{
    internal const string Hostile = "</script><img src=x onerror=alert(1)>\u0007&amp;";

    private static readonly DateOnly CutOff = new(2024, 11, 29);

    private static readonly string[] Branches =
        ["打印机整机", "耗材与墨盒", "打印头", "墨水与碳粉", "芯片与控制", "三维打印"];

    internal static NavigationResult Result { get; } = new()
    {
        Title = "高端打印设备产业专利导航报告",
        Cluster = "高端打印设备",
        Region = "广东省珠海市",
        CutOff = CutOff,
        Coverage = "样例记录，2015年1月至2024年11月公开的发明、实用新型与外观设计。",
        Generation = 3,
        Synthetic = true,
        Sections =
        [
            new NavigationSection(
                "direction",
                "产业发展方向",
                ["本集群共检索到专利申请2,934件，2015年以来逐年增长，2022年达到最高的421件；2023年、2024年的数据尚不完整。"],
                [Trend, BranchShare, BranchTrend, HeatMap]),
            new NavigationSection(
                "control",
                "专利控制力",
                ["前五位申请人合计占31.4%，属中等集中。"],
                [Applicants, Concentration]),
            new NavigationSection(
                "position",
                "区域产业定位",
                ["珠海市的申请集中在耗材与墨盒、芯片与控制两个分支。"],
                [Regions, Rta, Empty]),
        ],
        Notes =
        [
            "发明专利申请自申请日起满18个月公布，近两年的申请量尚不完整，不能读作下降。",
            "“珠海”由地址解析得出，外地的“珠海路”不计入。",
        ],
    };

    internal static Figure Trend => Of("filing-trend", "申请量逐年（按专利类型）", FigureShape.Trend) with
    {
        Definition = "按申请日所在年与专利类型统计的专利申请件数；无申请日的单列。",
        Columns = [new("filing_year", "申请年"), new("kind", "专利类型"), new("applications", "申请量（件）")],
        Rows =
        [
            .. from year in Enumerable.Range(2015, 10)
               from kind in Enumerable.Range(0, 3)
               select Row((long)year, Kinds[kind], Count(year, kind)),
            Row(FigureValue.None, "发明", 7L),
        ],
        IncompleteYears = [2023, 2024],
        Notes = ["另有7件记录没有申请日，列在“无日期”一列。"],
    };

    internal static Figure BranchShare => Of("branch-share", "各技术分支占比", FigureShape.Shares) with
    {
        DateType = null,
        Overlapping = true,
        Definition = "各分支的专利申请件数占集群全部申请的比例；一件申请可属于多个分支，合计可大于100%。",
        Columns = [new("branch", "技术分支"), new("applications", "申请量（件）"), new("share", "占比")],
        Rows = [.. Branches.Select((name, i) => Row(name, (long)(1180 >> i) + 13, ((1180 >> i) + 13) / 2934d))],
    };

    internal static Figure BranchTrend => Of("branch-trend", "各技术分支申请量逐年", FigureShape.Trend) with
    {
        Overlapping = true,
        Definition = "按申请日所在年与技术分支统计的专利申请件数；一件申请可属于多个分支。",
        Columns = [new("filing_year", "申请年"), new("branch", "技术分支"), new("applications", "申请量（件）")],
        Rows =
        [
            .. from branch in Enumerable.Range(0, Branches.Length)
               from year in Enumerable.Range(2015, 10)
               select Row((long)year, Branches[branch], (long)((200 >> branch) + (year % 7 * 5) + ((year - 2015) * (6 - branch) * 2))),
        ],
        IncompleteYears = [2023, 2024],
    };

    internal static Figure HeatMap => Of("ipc-heatmap", "IPC小类逐年热力图", FigureShape.HeatMap) with
    {
        Definition = "按IPC小类与申请年统计的专利申请件数；一件申请在其每个小类各计一次。",
        Columns = [new("ipc", "IPC小类"), new("filing_year", "申请年"), new("applications", "申请量（件）")],
        Rows =
        [
            .. from ipc in Enumerable.Range(0, 8)
               from year in Enumerable.Range(2015, 10)
               where (ipc + year) % 9 != 4
               select Row(Ipc[ipc], (long)year, (long)((240 >> ipc) * (year - 2012) / 9) + (year % 3)),
        ],
        IncompleteYears = [2023, 2024],
    };

    internal static Figure Applicants => Of("top-applicants", "主要申请人", FigureShape.Ranking) with
    {
        Attribution = Attribution.All,
        Definition = "按全部申请人各计一次统计的专利申请件数，取前十位。",
        Columns = [new("applicant", "申请人"), new("applications", "申请量（件）"), new("inventions", "其中发明（件）")],
        Rows =
        [
            Row("样例打印科技有限公司", 312L, 201L),
            Row("样例耗材股份有限公司", 208L, 96L),
            Row("示例大学", 166L, 160L),
            Row("一家名称特别特别长的演示用高端打印设备与智能制造技术研究开发有限责任公司", 131L, 40L),
            Row(Hostile, 104L, 55L),
            Row("示例研究院", 77L, 71L),
            Row("样例芯片有限公司", 52L, FigureValue.None),
            Row("张某", 9L, 2L),
        ],
    };

    internal static Figure Concentration => Of("concentration", "申请人集中度", FigureShape.Table) with
    {
        Definition = "CRn为前n位申请人的申请量占比；HHI为各申请人占比的平方和（0至1）。",
        Columns = [new("applicants", "申请人数"), new("cr3", "CR3"), new("cr5", "CR5"), new("cr10", "CR10"), new("hhi", "HHI")],
        Rows = [Row(486L, 0.2338, 0.3139, 0.3609, 0.0271)],
    };

    internal static Figure Regions => Of("regions", "省市分布", FigureShape.Ranking) with
    {
        Definition = "按第一申请人地址所在省（区、市）统计的专利申请件数；国外为国家/地区。",
        Columns = [new("region", "国家/地区、省市"), new("applications", "申请量（件）")],
        Rows =
        [
            Row("广东", 1402L), Row("浙江", 311L), Row("江苏", 287L), Row("日本", 244L), Row("北京", 190L), Row("上海", 156L),
            Row("中国台湾", 61L), Row("中国香港", 18L), Row("中国澳门", 4L), Row("待核", 12L),
        ],
    };

    internal static Figure Rta => Of("rta", "珠海市各技术分支的显性技术优势（RTA）", FigureShape.Ranking) with
    {
        Reference = 1,
        Definition = "RTA＝（珠海该分支申请量÷珠海全部申请量）÷（全体该分支申请量÷全体申请量）；任一侧少于10件的不计算。",
        Columns = [new("branch", "技术分支"), new("rta", "RTA"), new("local", "珠海（件）"), new("whole", "全体（件）")],
        Rows =
        [
            Row("耗材与墨盒", 2.31, 288L, 603L), Row("芯片与控制", 1.62, 41L, 86L), Row("打印机整机", 0.94, 201L, 1193L),
            Row("打印头", 0.41, 19L, 308L), Row("墨水与碳粉", 0.086, 12L, 160L), Row("三维打印", FigureValue.None, 3L, 49L),
        ],
        Notes = ["三维打印：珠海仅3件，少于10件，不计算RTA。"],
    };

    internal static Figure Empty => Of("licences", "许可备案逐年", FigureShape.Trend) with
    {
        Definition = "按备案日所在年统计的许可备案件数。",
        Columns = [new("event_year", "备案年"), new("kind", "类型"), new("applications", "件数")],
        Rows = [],
        Notes = ["数据来源不含许可备案信息。"],
    };

    internal static IReadOnlyList<FigureValue> Row(params FigureValue[] cells) => cells;

    internal static Figure Of(string id, string title, FigureShape shape) => new()
    {
        Id = id,
        Title = title,
        Shape = shape,
        Unit = CountUnit.Application,
        Attribution = Attribution.First,
        DateType = DateType.Filing,
        CutOff = CutOff,
        Query = "(ipc:B41J* OR ipc:G03G*) NOT 标题:\"打印机构\"",
        Definition = "定义。",
        Total = 2934,
        Columns = [],
        Rows = [],
    };

    private static string[] Kinds => ["发明", "实用新型", "外观设计"];

    private static string[] Ipc => ["B41J", "G03G", "G06F", "B41M", "C09D", "B33Y", "H04N", "B41F"];

    private static long Count(int year, int kind) =>
        year >= 2023 ? (120 >> kind) - ((year - 2023) * 25) : (90 >> kind) + ((year - 2015) * (19 - (kind * 5)));
}
