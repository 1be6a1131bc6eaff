using System.CommandLine;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine;
using ZhuhaiIp.Analytics.Engine.Records;
using ZhuhaiIp.Analytics.Engine.Search;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary><c>zhip show</c>: one record with all its documents and where they came from.</summary>
internal static class ShowCommand
{
    internal static Command Create(CommandConsole console)
    {
        var number = new Argument<string>("NUMBER")
        {
            Description = new Wording("申请号或公开（公告）号，任何写法", "an application or publication number, however written").In(console.Language),
        };
        var (asOf, known) = StatusDays.Options(console.Language);
        var command = new Command("show", new Wording("查看一件专利", "show one record").In(console.Language)) { number, asOf, known };
        command.SetAction((parsed, _) => RunAsync(
            new Settings(GlobalOptions.Store(parsed), parsed.GetRequiredValue(number), GlobalOptions.Json(parsed))
            {
                AsOf = StatusDays.Day(asOf, parsed.GetValue(asOf)),
                Known = StatusDays.Day(known, parsed.GetValue(known)),
            },
            console));
        return command;
    }

    internal static Task<int> RunAsync(Settings settings, CommandConsole console)
    {
        using var engine = AnalyticsEngine.Open(settings.Store);
        var record = engine.Show(settings.Number, settings.AsOf, settings.Known) ?? throw new AnalyticsException(new Wording(
            $"库中没有 {settings.Number}", $"{settings.Number} is not in the store"));
        if (settings.Json)
        {
            var json = ToJson(record, console.Language);
            json["store"] = StoreJson.Of(engine.Store, console.Language);
            json["notes"] = new JsonArray();
            console.Json(json);
        }
        else
        {
            Print(record, console);
        }

        return Task.FromResult(ExitCode.Done);
    }

    private static void Print(RecordDetails record, CommandConsole console)
    {
        foreach (var document in record.Documents)
        {
            var patent = document.Patent;
            console.Line($"{patent.Publication}  {patent.Title}");
            Row(console, "申请号", "Application", patent.Application?.ToString());
            Row(console, "类型", "Kind", Kind(patent, console.Language));
            Row(console, "申请日", "Filed", Day(patent.FilingDate));
            Row(console, "公开（公告）日", "Published", Day(patent.PublicationDate));
            Row(console, "IPC", "IPC", Symbols(patent, ClassificationScheme.Ipc));
            Row(console, "CPC", "CPC", Symbols(patent, ClassificationScheme.Cpc));
            Row(console, "洛迦诺", "Locarno", Symbols(patent, ClassificationScheme.Locarno));
            Row(console, "申请人", "Applicants", Names(patent, PartyRole.Applicant));
            Row(console, "发明人", "Inventors", Names(patent, PartyRole.Inventor));
            Row(console, "代理", "Agency", Names(patent, PartyRole.Agency));
            Row(console, "地区", "Region", Region(patent, console.Language));
            Row(console, "优先权", "Priorities", string.Join("；", patent.Priorities.Select(priority => $"{priority.Number} {Day(priority.Date)}".Trim())));
            Row(console, "摘要", "Abstract", patent.Abstract);
            Row(console, "权利要求", "Claims", patent.Claims);
            Row(console, "来源", "Source", $"{document.Source.File}#{document.Source.Record}（{document.Batch}）");
            console.Line();
        }

        FamilyOutput.Print(record.Family, console);
        LegalOutput.Print(record, console);
    }

    private static void Row(CommandConsole console, string chinese, string english, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            console.Line($"  {chinese}：{value}", $"  {english}: {value}");
        }
    }

    private static string Kind(Patent patent, Language language)
    {
        var meaning = patent.Publication?.Meaning(patent.PublicationDate);
        var kind = language == Language.English ? KindLabels.Code(patent.Kind) : KindLabels.Chinese(patent.Kind);
        return meaning is null || meaning.Stage == PublicationStage.Unknown ? kind : $"{kind}（{meaning.Name.In(language)}）";
    }

    private static string Names(Patent patent, PartyRole role) =>
        string.Join("；", patent.Parties.Where(party => party.Role == role).Select(party => party.Name));

    private static string Symbols(Patent patent, ClassificationScheme scheme) => string.Join("；", patent.Classifications
        .Where(classification => classification.Scheme == scheme).Select(classification => classification.Symbol));

    private static string? Region(Patent patent, Language language)
    {
        var first = patent.Parties.FirstOrDefault(party => party.Role == PartyRole.Applicant);
        if (first?.Region is not { } code)
        {
            return null;
        }

        var review = first.NeedsReview ? new Wording("，需复核", ", needs review").In(language) : "";
        return $"{Regions.Find(code)?.Name ?? code}（{code}{review}）";
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static JsonObject ToJson(RecordDetails record, Language language) => new()
    {
        ["application"] = record.Latest.Patent.Application?.ToString(),
        ["documents"] = new JsonArray([.. record.Documents.Select(document => (JsonNode)Document(document))]),
        ["family"] = FamilyOutput.ToJson(record.Family),
        ["status"] = LegalOutput.Status(record.Status, language),
        ["events"] = LegalOutput.Events(record.Events),
    };

    private static JsonObject Document(StoredDocument document)
    {
        var patent = document.Patent;
        return new JsonObject
        {
            ["publication"] = patent.Publication?.ToString(),
            ["application"] = patent.Application?.ToString(),
            ["kind"] = KindLabels.Code(patent.Kind),
            ["filing_date"] = StoreJson.Day(patent.FilingDate),
            ["publication_date"] = StoreJson.Day(patent.PublicationDate),
            ["title"] = patent.Title,
            ["abstract"] = patent.Abstract,
            ["claims"] = patent.Claims,
            ["parties"] = new JsonArray([.. patent.Parties.Select(party => (JsonNode)new JsonObject
            {
                ["role"] = party.Role.ToString().ToLowerInvariant(),
                ["name"] = party.Name,
                ["region"] = party.Region,
                ["needs_review"] = party.NeedsReview,
            })]),
            ["ipc"] = StoreJson.Texts(patent.Classifications.Where(c => c.Scheme == ClassificationScheme.Ipc).Select(c => c.Symbol)),
            ["priorities"] = StoreJson.Texts(patent.Priorities.Select(priority => priority.Number)),
            ["source"] = new JsonObject
            {
                ["file"] = document.Source.File,
                ["record"] = document.Source.Record,
                ["batch"] = document.Batch,
            },
        };
    }

    internal sealed record Settings(string Store, string Number, bool Json)
    {
        internal DateOnly? AsOf { get; init; }

        internal DateOnly? Known { get; init; }
    }
}
