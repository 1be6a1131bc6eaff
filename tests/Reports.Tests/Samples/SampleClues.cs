using ZhuhaiIp.Analytics.Reports.Model;
using ZhuhaiIp.Analytics.Reports.Monitoring;

namespace ZhuhaiIp.Analytics.Reports.Tests.Samples;

/// <summary>Clues made up by hand.</summary>
internal static class SampleClues
{
    internal static MonitoringResult Result { get; } = new()
    {
        Scanned = 2934,
        Clues =
        [
            new FilingClue
            {
                Rule = "same-day-title",
                Title = "同一申请人同日同名申请",
                Level = ClueLevel.Medium,
                Score = 0.62,
                Summary = "样例打印科技有限公司在2024-03-05以同一名称提交申请4件，阈值为2件。",
                Clause = "第三条（一）",
                Applications = ["202410000001.1", "202410000002.X", "202410000003.3", "202410000004.5"],
                Parties = ["样例打印科技有限公司"],
                Evidence =
                [
                    new ClueEvidence("CN100000001A", "标题", 1, "一种墨盒的密封结构", "一种墨盒的密封结构"),
                    new ClueEvidence(SampleStudy.Hostile, "标题", null, SampleStudy.Hostile, null),
                ],
                Explanations = ["同日申请的发明与实用新型", "分案申请"],
                Checks = ["比对权利要求书的区别特征"],
            },
            new FilingClue
            {
                Rule = "burst",
                Title = "短期集中申请",
                Level = ClueLevel.Low,
                Score = 0.31,
                Summary = "示例大学在30天内提交申请24件，前三年同期最多9件，同类申请人的第99百分位为26件。",
                Clause = "第三条（五）",
                Applications = [.. Enumerable.Range(10, 70).Select(n => $"2024100001{n}.0")],
                Parties = ["示例大学"],
                Evidence = [.. Enumerable.Range(10, 69).Select(n => Filed(n, null, $"样例装置{n}")), Filed(79, SampleStudy.Hostile, SampleStudy.Hostile)],
            },
        ],
        Store = new StoreMark(3, new DateOnly(2024, 11, 29), "样例记录，2015年1月至2024年11月公开。"),
        Synthetic = true,
        Notes = ["只有标题可比的线索最高为“中”。"],
    };

    private static ClueEvidence Filed(int number, string? publication, string title) => new(publication, "标题", null, title, null)
    {
        Filing = new ClueFiling($"2024100001{number}.0", new DateOnly(2024, 5, (number % 28) + 1), "发明", "示例大学")
        {
            Subclass = number % 9 == 0 ? null : $"B4{number % 4}J",
            Region = number % 5 == 0 ? null : "珠海市",
        },
    };
}
