using System.CommandLine;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary>The two days that a legal status can be asked for.</summary>
internal static class StatusDays
{
    internal static (Option<string> AsOf, Option<string> Known) Options(Language language) => (
        new Option<string>("--as-of")
        {
            HelpName = "DATE",
            Description = new Wording(
                "法律状态截至哪一天（默认库中数据的最后一天）", "the day whose legal status is meant (default: the last day of the store's data)").In(language),
        },
        new Option<string>("--known")
        {
            HelpName = "DATE",
            Description = new Wording(
                "按哪一天已知的法律事件判断", "the day by which legal events had to be known").In(language),
        });

    internal static DateOnly? Day(Option<string> option, string? text)
    {
        if (text is null)
        {
            return null;
        }

        var day = DateText.Parse(text);
        return day.Ok ? day.Value.Date : throw new AnalyticsException(new Wording(
            $"{option.Name} {day.Error.Chinese}：请写成 2024-03-01", $"{option.Name}: {day.Error.English}; write it as 2024-03-01"));
    }
}
