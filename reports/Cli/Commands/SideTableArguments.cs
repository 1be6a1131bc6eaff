using System.CommandLine;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Tables;
using ZhuhaiIp.Analytics.Store.SideTables;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary>The options of <c>zhip ingest</c> that load a side table instead of records.</summary>
internal sealed class SideTableArguments(Language language)
{
    internal Option<string> Table { get; } = new("--table")
    {
        HelpName = string.Join('|', SideTableCatalog.All.Select(side => side.Name)),
        Description = new Wording(
            "载入附表（整表替换），而不是专利记录；--source 说明其来源",
            "load a side table (replaced as a whole), not patent records; --source says where it comes from").In(language),
    };

    internal Option<string> Date { get; } = new("--date")
    {
        HelpName = "DATE",
        Description = new Wording("附表数据的日期", "the day as of which a side table speaks").In(language),
    };

    /// <summary>What to load; null where records are to be read.</summary>
    /// <exception cref="AnalyticsException">Options do not go together, or the day is none.</exception>
    internal static TableIngestOptions? Of(IngestCommand.Settings settings, Language language)
    {
        if (settings.Table is null)
        {
            return settings.Date is null ? null : throw new AnalyticsException(new Wording(
                "--date 只与 --table 同用：专利数据的日期请用 --as-of", "--date goes with --table only: for records use --as-of"));
        }

        if (settings.Columns is not null || settings.Batch is not null || settings.Format != "auto" || settings.AsOf is not null)
        {
            throw new AnalyticsException(new Wording(
                "--table 不能与 --columns、--batch-id、--format、--as-of 同用：附表须有表头，整表替换，日期用 --date",
                "--table does not go with --columns, --batch-id, --format or --as-of: a side table has a header, is replaced as a whole, and its day is --date"));
        }

        return new TableIngestOptions
        {
            Table = settings.Table,
            Paths = settings.Paths,
            Encoding = settings.Encoding,
            Source = settings.Source,
            Date = settings.Date is null ? null : Day(settings.Date),
            RejectsFile = settings.Rejects,
            RejectsFolder = Path.Combine(settings.Store, "rejects"),
            Language = language,
        };
    }

    private static DateOnly Day(string text)
    {
        var day = DateText.Parse(text);
        return day.Ok ? day.Value.Date : throw new AnalyticsException(new Wording(
            $"--date：{day.Error.Chinese}", $"--date: {day.Error.English}"));
    }
}
