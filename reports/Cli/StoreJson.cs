using System.Globalization;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Cli;

/// <summary>What every JSON answer says of the store it came from.</summary>
internal static class StoreJson
{
    internal static JsonObject Of(PatentStore store, Language language) => new()
    {
        ["generation"] = store.Generation,
        ["cut_off"] = Day(store.Coverage.To),
        ["coverage"] = CoverageText.Of(store.Coverage).In(language),
    };

    internal static JsonNode? Day(DateOnly? day) =>
        day is { } known ? JsonValue.Create(known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null;

    internal static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
