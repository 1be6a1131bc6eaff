using System.Globalization;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Engine.Records;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary>The legal status of a record with its dates and events, for people and as JSON.</summary>
internal static class LegalOutput
{
    internal static void Print(RecordDetails record, CommandConsole console)
    {
        var status = record.Status;
        console.Line(
            $"法律状态：{status.Group.Name().Chinese} · {status.Code.Name().Chinese}{Since(status, "，自 ")}{Expiry(status, "，届满日 ")}{Years(status, "，自申请日起 ", " 年")}（截至 {Day(status.AsOf)}，按 {Day(status.Known)} 所知）",
            $"Legal status: {status.Group.Name().English}, {status.Code.Name().English}{Since(status, ", since ")}{Expiry(status, ", expires ")}{Years(status, ", ", " years from filing")} (as of {Day(status.AsOf)}, as known on {Day(status.Known)})");
        console.Line($"  依据：{status.Reason.Chinese}", $"  Because: {status.Reason.English}");
        foreach (var one in status.Encumbrances)
        {
            console.Line(
                $"  {one.Name.Chinese}：自 {Day(one.Since)}{Labelled("，登记号 ", one.Number)}{Labelled("，", Amount(one.Amount), " 万元")}",
                $"  {one.Name.English}: since {Day(one.Since)}{Labelled(", number ", one.Number)}{Labelled(", ", Amount(one.Amount), " × 10,000 yuan")}");
        }

        foreach (var change in status.OwnerChanges)
        {
            console.Line(
                $"  {(change.IsTransfer ? "权利转移" : "名称变更（非转移）")}：{Day(change.Day)} {change.From ?? "?"} → {change.To ?? "?"}",
                $"  {(change.IsTransfer ? "Transfer" : "New name (no transfer)")}: {Day(change.Day)} {change.From ?? "?"} → {change.To ?? "?"}");
        }

        foreach (var note in status.Notes)
        {
            console.Line($"  注意：{note.Chinese}", $"  Note: {note.English}");
        }

        foreach (var (one, source, batch) in record.Events)
        {
            var name = one.Kind == LegalEventKind.Unknown ? one.Wording : one.Kind.Name().In(console.Language);
            console.Line(
                $"  {Day(one.Day)}  {name}  公告 {Day(one.GazetteDay)}  {Said(one)}  来源：{source.File}#{source.Record}（{batch}）",
                $"  {Day(one.Day)}  {name}  gazette {Day(one.GazetteDay)}  {Said(one)}  source: {source.File}#{source.Record} ({batch})");
        }
    }

    internal static JsonObject Status(LegalStatus status, Language language) => new()
    {
        ["code"] = status.Code.Id(),
        ["group"] = status.Group.Id(),
        ["label"] = status.Code.Name().In(language),
        ["since"] = StoreJson.Day(status.Since),
        ["reason"] = status.Reason.In(language),
        ["basis"] = status.Basis.ToString().ToLowerInvariant(),
        ["as_of"] = StoreJson.Day(status.AsOf),
        ["known"] = StoreJson.Day(status.Known),
        ["expiry"] = StoreJson.Day(status.Expiry),
        ["years_in_force"] = status.YearsInForce,
        ["invalidated_in_part"] = status.IsInvalidatedInPart,
        ["encumbrances"] = new JsonArray([.. status.Encumbrances.Select(one => (JsonNode)new JsonObject
        {
            ["kind"] = one.Name.English,
            ["since"] = StoreJson.Day(one.Since),
            ["number"] = one.Number,
            ["amount"] = one.Amount,
        })]),
        ["owner_changes"] = new JsonArray([.. status.OwnerChanges.Select(change => (JsonNode)new JsonObject
        {
            ["day"] = StoreJson.Day(change.Day),
            ["transfer"] = change.IsTransfer,
            ["from"] = change.From,
            ["to"] = change.To,
        })]),
        ["notes"] = StoreJson.Texts(status.Notes.Select(note => note.In(language))),
    };

    internal static JsonArray Events(IEnumerable<StoredLegalEvent> events) => new([.. events.Select(stored => (JsonNode)new JsonObject
    {
        ["kind"] = stored.Event.Kind.Id(),
        ["wording"] = stored.Event.Wording,
        ["effective_day"] = StoreJson.Day(stored.Event.EffectiveDay),
        ["gazette_day"] = StoreJson.Day(stored.Event.GazetteDay),
        ["known_day"] = StoreJson.Day(stored.Event.KnownDay),
        ["detail"] = stored.Event.Detail,
        ["amount"] = stored.Event.Amount,
        ["source"] = new JsonObject
        {
            ["file"] = stored.Source.File,
            ["record"] = stored.Source.Record,
            ["batch"] = stored.Batch,
        },
    })]);

    private static string Said(LegalEvent one) => string.Join(' ', new[] { one.Detail, Labelled("", Amount(one.Amount)) }.Where(part => part.Length > 0));

    private static string Since(LegalStatus status, string label) => Labelled(label, status.Since is null ? null : Day(status.Since));

    private static string Expiry(LegalStatus status, string label) => Labelled(label, status.Expiry is null ? null : Day(status.Expiry));

    private static string Years(LegalStatus status, string before, string after) =>
        Labelled(before, status.YearsInForce?.ToString(CultureInfo.InvariantCulture), after);

    private static string Labelled(string before, string? text, string after = "") =>
        string.IsNullOrEmpty(text) ? "" : before + text + after;

    private static string? Amount(decimal? amount) => amount?.ToString("#,0.####", CultureInfo.InvariantCulture);

    private static string Day(DateOnly? day) => day is { } known ? new DateText(known).ToString() : "-";
}
