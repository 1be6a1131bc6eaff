using System.Text;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary>A search's answer, for people and as JSON.</summary>
internal static class SearchOutput
{
    internal static void Print(string query, SearchResult result, PatentStore store, double milliseconds, CommandConsole console)
    {
        var unit = result.Unit switch
        {
            CountUnit.Publication => new Wording("件公开文本", "publications"),
            CountUnit.Family => new Wording("项专利族", "families"),
            _ => new Wording("件申请", "applications"),
        };
        var least = result.IsComplete ? new Wording("", "") : new Wording("至少 ", "at least ");
        console.Line(
            $"{query}  →  {least.Chinese}{result.Total:N0} {unit.Chinese}（{milliseconds:F0} 毫秒）",
            $"{query}  →  {least.English}{result.Total:N0} {unit.English} ({milliseconds:F0} ms)");
        if (result.News is { } news)
        {
            SearchAlert.Print(news, store, console);
        }

        foreach (var note in result.Notes)
        {
            console.Message(note);
        }

        foreach (var hit in result.Hits)
        {
            console.Line(Line(hit));
            foreach (var highlight in hit.Highlights)
            {
                console.Line($"      {highlight.Field}: {Marked(highlight)}");
            }
        }

        foreach (var facet in result.Facets)
        {
            console.Line();
            console.Line($"[{SearchWords.Word(facet.Kind)}]");
            foreach (var value in facet.Values)
            {
                console.Line($"  {value.Count,9:N0}  {value.Label}");
            }
        }
    }

    internal static void PrintError(string query, AnalyticsException error, bool json, CommandConsole console)
    {
        if (json)
        {
            console.Json(new JsonObject { ["query"] = query, ["error"] = error.Wording.In(console.Language) }, oneLine: true);
        }
        else
        {
            console.Line($"{query}  →  {error.Wording.In(console.Language)}");
        }
    }

    internal static JsonObject ToJson(
        string query, SearchResult result, PatentStore store, double milliseconds, Language language)
    {
        var answer = new JsonObject
        {
            ["query"] = query,
            ["parsed"] = result.Parsed.In(language),
            ["unit"] = SearchWords.Word(result.Unit),
            ["total"] = result.Total,
            ["hits"] = new JsonArray([.. result.Hits.Select(hit => (JsonNode)Hit(hit))]),
            ["facets"] = new JsonObject(result.Facets.Select(facet => KeyValuePair.Create(
                SearchWords.Word(facet.Kind), (JsonNode?)Values(facet)))),
            ["milliseconds"] = Math.Round(milliseconds, 2),
            ["store"] = StoreJson.Of(store, language),
            ["notes"] = new JsonArray([.. result.Notes.Select(note => (JsonNode)note.In(language))]),
        };
        if (result.News is { } news)
        {
            answer["news"] = SearchAlert.ToJson(news, store);
        }

        return answer;
    }

    private static JsonArray Values(Facet facet) => new([.. facet.Values.Select(value => (JsonNode)new JsonObject
    {
        ["value"] = value.Value,
        ["label"] = value.Label,
        ["count"] = value.Count,
    })]);

    private static JsonObject Hit(SearchHit hit) => new()
    {
        ["publication"] = hit.Publication,
        ["application"] = hit.Application,
        ["title"] = hit.Title,
        ["applicants"] = StoreJson.Texts(hit.Applicants),
        ["filing_date"] = StoreJson.Day(hit.FilingDate),
        ["publication_date"] = StoreJson.Day(hit.PublicationDate),
        ["ipc"] = StoreJson.Texts(hit.Ipc),
        ["score"] = Math.Round(hit.Score, 4),
        ["highlight"] = new JsonObject(hit.Highlights.GroupBy(highlight => highlight.Field).Select(group =>
            KeyValuePair.Create(group.Key, (JsonNode?)new JsonArray([.. group.Select(highlight => (JsonNode)Stretch(highlight))])))),
    };

    private static JsonObject Stretch(Highlight highlight) => new()
    {
        ["offset"] = highlight.Offset,
        ["text"] = highlight.Text,
        ["marks"] = new JsonArray([.. highlight.Marks.Select(mark => (JsonNode)new JsonArray(mark.Start, mark.Length))]),
    };

    private static string Line(SearchHit hit)
    {
        var applicants = string.Join("；", hit.Applicants);
        return $"  {hit.Publication ?? hit.Application}  {hit.FilingDate:yyyy-MM-dd}  {hit.Title}  [{applicants}]  {string.Join(' ', hit.Ipc.Take(3))}";
    }

    private static string Marked(Highlight highlight)
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var mark in highlight.Marks)
        {
            text.Append(highlight.Text, at, mark.Start - at).Append('【')
                .Append(highlight.Text, mark.Start, mark.Length).Append('】');
            at = mark.Start + mark.Length;
        }

        return text.Append(highlight.Text, at, highlight.Text.Length - at).ToString().ReplaceLineEndings("");
    }
}
