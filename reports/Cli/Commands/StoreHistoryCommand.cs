using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.Versions;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary><c>zhip store history NUMBER</c>: every version of a document, where it came from and what it changed.</summary>
internal static class StoreHistoryCommand
{
    private const int LongestText = 60;

    internal static Command Create(CommandConsole console)
    {
        var number = new Argument<string>("NUMBER")
        {
            Description = new Wording("申请号或公开（公告）号，任何写法", "an application or publication number, however written").In(console.Language),
        };
        var command = new Command("history", new Wording("一件专利的各个版本及来源", "the versions of a record and where they came from").In(console.Language)) { number };
        command.SetAction((parsed, _) => RunAsync(
            new Settings(GlobalOptions.Store(parsed), parsed.GetRequiredValue(number), GlobalOptions.Json(parsed)), console));
        return command;
    }

    internal static Task<int> RunAsync(Settings settings, CommandConsole console)
    {
        using var store = PatentStore.Open(settings.Store);
        var documents = new StoreHistory(store).Of(settings.Number);
        if (documents.Count == 0)
        {
            throw new AnalyticsException(new Wording($"库中没有 {settings.Number}", $"{settings.Number} is not in the store"));
        }

        if (settings.Json)
        {
            console.Json(new JsonObject
            {
                ["number"] = settings.Number,
                ["documents"] = new JsonArray([.. documents.Select(document => (JsonNode)ToJson(document))]),
                ["store"] = StoreJson.Of(store, console.Language),
                ["notes"] = new JsonArray(),
            });
        }
        else
        {
            foreach (var document in documents)
            {
                Print(document, console);
            }
        }

        return Task.FromResult(ExitCode.Done);
    }

    private static void Print(DocumentHistory document, CommandConsole console)
    {
        console.Line($"{document.Publication ?? "—"}  {document.Application}");
        foreach (var version in document.Versions)
        {
            console.Line($"  #{version.Row}  {State(version).In(console.Language)}  {Place(version.Source, console.Language)}");
            foreach (var change in version.Changes)
            {
                console.Line($"      {change.Name.In(console.Language)}: {Said(change, change.Before, console.Language)} → {Said(change, change.After, console.Language)}");
            }

            foreach (var lent in version.Borrowed)
            {
                console.Line(
                    $"      {lent.Name.Chinese}：取自 #{lent.FromRow}", $"      {lent.Name.English}: from #{lent.FromRow}");
            }

            foreach (var seen in version.Sightings)
            {
                console.Line($"      = {Place(seen, console.Language)}");
            }
        }
    }

    private static Wording State(VersionEntry version)
    {
        var kind = version.IsDeletion ? new Wording("删除", "deletion")
            : version.IsComposed ? new Wording("组合", "composed")
            : new Wording("版本", "version");
        var state = version.State switch
        {
            VersionState.Shown => new Wording("现用", "shown"),
            VersionState.Undone => new Wording("已撤销", "undone"),
            _ when version.IsDeletion => new Wording("有效", "in force"),
            _ => new Wording("非现用", "not shown"),
        };
        return new Wording($"{kind.Chinese} {state.Chinese}", $"{kind.English}, {state.English}");
    }

    private static string Place(VersionSource source, Language language)
    {
        var day = source.AsOf is { } asOf ? $" {Day(asOf)}" : "";
        var undone = source.IsUndone ? new Wording("（已撤销）", " (undone)").In(language) : "";
        return $"{source.Batch}{undone}  {Moment(source.Time)}{day}  {source.Class.Name.In(language)}  {source.File}#{source.Record}";
    }

    private static string Said(FieldChange change, string text, Language language) => !IsKind(change, text, out var kind) ? Short(text)
        : new Wording(KindLabels.Chinese(kind), KindLabels.Code(kind)).In(language);

    private static bool IsKind(FieldChange change, string text, out PatentKind kind)
    {
        kind = PatentKind.Unknown;
        return change.Field == "kind" && Enum.TryParse(text, out kind);
    }

    private static string Short(string text) => text.Length == 0 ? "—"
        : text.Length > LongestText ? string.Concat(text.AsSpan(0, LongestText), "…") : text;

    private static string Id(FieldChange change, string text) => IsKind(change, text, out var kind) ? KindLabels.Code(kind) : text;

    private static JsonObject ToJson(DocumentHistory document) => new()
    {
        ["publication"] = document.Publication,
        ["application"] = document.Application,
        ["versions"] = new JsonArray([.. document.Versions.Select(version => (JsonNode)ToJson(version))]),
    };

    private static JsonObject ToJson(VersionEntry version)
    {
        var json = ToJson(version.Source);
        json["row"] = version.Row;
        json["kind"] = version.IsDeletion ? "deletion" : version.IsComposed ? "composed" : "version";
        json["state"] = version.State switch
        {
            VersionState.Shown => "shown",
            VersionState.Undone => "undone",
            _ => "superseded",
        };
        json["changes"] = new JsonArray([.. version.Changes.Select(change => (JsonNode)new JsonObject
        {
            ["field"] = change.Field,
            ["before"] = Id(change, change.Before),
            ["after"] = Id(change, change.After),
        })]);
        json["borrowed"] = new JsonArray([.. version.Borrowed.Select(lent => (JsonNode)new JsonObject
        {
            ["field"] = lent.Field,
            ["from_row"] = lent.FromRow,
        })]);
        json["sightings"] = new JsonArray([.. version.Sightings.Select(seen => (JsonNode)ToJson(seen))]);
        return json;
    }

    private static JsonObject ToJson(VersionSource source) => new()
    {
        ["batch"] = source.Batch,
        ["time"] = Moment(source.Time),
        ["as_of"] = source.AsOf is { } day ? Day(day) : null,
        ["undone"] = source.IsUndone,
        ["source"] = source.Class.Id,
        ["file"] = source.File,
        ["record"] = source.Record,
    };

    private static string Moment(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal sealed record Settings(string Store, string Number, bool Json);
}
