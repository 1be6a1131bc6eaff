using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Navigation.Figures;

/// <summary>The lines of a trend: its years, and what stands beside them so that the lines add up to the whole.</summary>
internal static class TrendLines
{
    private const string OtherYears = "其他年份";

    /// <summary>The line of a record of <paramref name="year"/>; null for a record without a date.</summary>
    internal static FigureValue Of(NavigationStudy study, int? year) => year switch
    {
        null => Undated(study),
        { } known when study.Years is { } asked && (known < asked.From || known > asked.To) => OtherYears,
        { } known => (long)known,
    };

    /// <summary>The lines that are no years, in their order.</summary>
    internal static IReadOnlyList<string> BesideYears(NavigationStudy study) => [OtherYears, Undated(study)];

    /// <summary>What the line of the undated is called.</summary>
    internal static string Undated(NavigationStudy study) => study.DateType == DateType.Publication ? "公开日未知" : "申请日未知";
}
