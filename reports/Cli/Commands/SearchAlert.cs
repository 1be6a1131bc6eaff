using System.CommandLine;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search.Alerts;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.Workbench;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary>A search for what is new: since a day or batch, or since a saved query was last asked so.</summary>
internal sealed record SearchAlert(string? Since, bool SinceLastRun)
{
    /// <summary>The options, and how they are read once a command line is there; null where all hits are meant.</summary>
    internal static (IReadOnlyList<Option> Options, Func<ParseResult, SearchAlert?> Read) Arguments(Language language)
    {
        var since = new Option<string>("--new-since")
        {
            HelpName = "DATE|BATCH",
            Description = new Wording(
                "只看此后才入库的：某日起（含），或某批之后", "only what became known on or after a day, or after a batch").In(language),
        };
        var last = new Option<bool>("--new")
        {
            Description = new Wording(
                "只看上次用 --new 运行这个保存的检索式之后才入库的", "only what became known since this saved query was last run with --new").In(language),
        };
        return ([since, last], Read);

        SearchAlert? Read(ParseResult parsed) => parsed.GetValue(since) is null && !parsed.GetValue(last) ? null
            : new SearchAlert(parsed.GetValue(since), parsed.GetValue(last));
    }

    /// <summary>Refuses what does not go together.</summary>
    internal void Require(string? saved)
    {
        if (SinceLastRun && (Since is not null || saved is null))
        {
            throw new AnalyticsException(new Wording(
                "--new 只与 --saved 一起用，不与 --new-since 同用", "--new goes with --saved, and not with --new-since"));
        }
    }

    /// <summary>The number of the last batch that is not new; 0 where all are.</summary>
    internal int After(PatentStore store, WorkbenchLog<AlertRun> runs, string? saved)
    {
        if (Since is not null)
        {
            return BatchMoment.Parse(store, Since);
        }

        // A run over another store's batches says nothing of this one's: then everything is new.
        var run = runs.Find(saved!);
        return store.Manifest.Batches.Any(batch => batch.Number == run?.Number && batch.Summary.Batch == run.Batch) ? run!.Number : 0;
    }

    /// <summary>Remembers that a saved query was asked for what is new.</summary>
    internal void Remember(PatentStore store, WorkbenchLog<AlertRun> runs, string? saved)
    {
        if (SinceLastRun && store.Manifest.Batches is [.., var last])
        {
            runs.Put(saved!, new AlertRun(last.Number, last.Summary.Batch));
        }
    }

    internal static void Print(NewRecordCounts news, PatentStore store, CommandConsole console)
    {
        var moment = BatchMoment.Describe(store, news.After);
        console.Line(
            $"其中新增 {news.New:N0}、更新 {news.Updated:N0}（{moment.Chinese}）；此检索式共命中 {news.All:N0}；下列为新增",
            $"{news.New:N0} new, {news.Updated:N0} updated ({moment.English}); the query finds {news.All:N0} in all; the new ones are listed");
    }

    internal static JsonObject ToJson(NewRecordCounts news, PatentStore store) => new()
    {
        ["after"] = store.Manifest.Batches.FirstOrDefault(batch => batch.Number == news.After)?.Summary.Batch,
        ["all"] = news.All,
        ["new"] = news.New,
        ["updated"] = news.Updated,
    };
}
