using System.Globalization;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Engine.Search.Alerts;

/// <summary>Reads the moment that an alert counts from.</summary>
public static class BatchMoment
{
    /// <summary>The number of the last batch that is not new: 0 where all are.</summary>
    /// <param name="store">The store whose batches are meant.</param>
    /// <param name="text">
    /// The name of a batch, what came after which is new; or a day, what was stored on or after which (UTC) is new.
    /// </param>
    /// <exception cref="AnalyticsException">It is neither.</exception>
    public static int Parse(PatentStore store, string text)
    {
        ArgumentNullException.ThrowIfNull(store);
        var batches = store.Manifest.Batches;
        if (batches.FirstOrDefault(batch => batch.Summary.Batch == text) is { } named)
        {
            return named.Number;
        }

        var day = DateText.Parse(text);
        if (!day.Ok)
        {
            var last = string.Join(", ", batches.TakeLast(3).Select(batch => batch.Summary.Batch));
            throw new AnalyticsException(new Wording(
                $"--new-since “{text}”既不是日期（如 2024-03-01）也不是批次；最近的批次：{last}（zhip store batches 列出全部）",
                $"--new-since \"{text}\" is neither a day (such as 2024-03-01) nor a batch; the latest batches: {last} (zhip store batches lists all)"));
        }

        return batches.Where(batch => DateOnly.FromDateTime(batch.Time.UtcDateTime) < day.Value.Date)
            .Select(batch => batch.Number).DefaultIfEmpty().Max();
    }

    /// <summary>What is said of a batch number that an alert counts from.</summary>
    public static Wording Describe(PatentStore store, int after)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Manifest.Batches.FirstOrDefault(batch => batch.Number == after) is { } entry
            ? new Wording(
                $"批次 {entry.Summary.Batch}（{Moment(entry.Time)}）之后", $"after the batch {entry.Summary.Batch} ({Moment(entry.Time)})")
            : new Wording("自第一批起", "since the first batch");
    }

    private static string Moment(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
