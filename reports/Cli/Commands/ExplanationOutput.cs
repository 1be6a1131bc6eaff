using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary>How a query was read, as a tree for people and as JSON.</summary>
internal static class ExplanationOutput
{
    internal static void Print(QueryExplanation explanation, CommandConsole console)
    {
        console.Line();
        console.Line("检索式读作：", "The query as it was read:");
        Print(explanation, console, "  ");
    }

    internal static JsonObject ToJson(QueryExplanation explanation, Language language) => new()
    {
        ["query"] = explanation.In(language),
        ["count"] = explanation.Count,
        ["parts"] = new JsonArray([.. explanation.Parts.Select(part => (JsonNode)ToJson(part, language))]),
    };

    private static void Print(QueryExplanation explanation, CommandConsole console, string indent)
    {
        console.Line($"{(explanation.Count is { } count ? count.ToString("N0", System.Globalization.CultureInfo.InvariantCulture) : "-"),12}{indent}{explanation.In(console.Language)}");
        foreach (var part in explanation.Parts)
        {
            Print(part, console, indent + "  ");
        }
    }
}
