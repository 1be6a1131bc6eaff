using System.Globalization;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store;

/// <summary>A store's coverage as one sentence.</summary>
public static class CoverageText
{
    /// <summary>The sentence: which offices and kinds, which publication dates, how many are undated.</summary>
    public static Wording Of(StoreCoverage coverage)
    {
        if (coverage.Lines.Count == 0)
        {
            return new Wording("库中没有记录", "the store has no records");
        }

        var chinese = string.Join("；", coverage.Lines.Select(line =>
            $"{Country(line)}{Kind(line.Kind).Chinese} {line.Publications:N0} 条，公开日 {Days(line, "至", "未知")}"));
        var english = string.Join("; ", coverage.Lines.Select(line =>
            $"{Country(line)} {Kind(line.Kind).English}: {line.Publications:N0}, published {Days(line, " to ", "at unknown dates")}"));
        return new Wording(
            chinese + (coverage.Undated > 0 ? $"；其中 {coverage.Undated:N0} 条无公开日" : "") + Events(coverage).Chinese,
            english + (coverage.Undated > 0 ? $"; {coverage.Undated:N0} of them without a publication date" : "") + Events(coverage).English);
    }

    private static Wording Events(StoreCoverage coverage) => coverage is { Events: > 0, StatusDay: { } day }
        ? new Wording($"；法律事件 {coverage.Events:N0} 条，截至 {new DateText(day)}", $"; {coverage.Events:N0} legal events, up to {new DateText(day)}")
        : new Wording("", "");

    private static string Country(CoverageLine line) => line.Country.Length > 0 ? line.Country : "?";

    private static Wording Kind(PatentKind kind) => kind switch
    {
        PatentKind.Invention => new("发明", "inventions"),
        PatentKind.UtilityModel => new("实用新型", "utility models"),
        PatentKind.Design => new("外观设计", "designs"),
        _ => new("类型未知", "of unknown kind"),
    };

    private static string Days(CoverageLine line, string between, string unknown) =>
        line.FirstPublication is { } first && line.LastPublication is { } last
            ? first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + between
                + last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : unknown;
}
