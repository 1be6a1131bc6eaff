using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>Arc weights of main-path analysis.</summary>
internal sealed class MainPathWeightsIndicator : IIndicator
{
    public string Id => "main-path-weights";

    public IndicatorDefinition Definition { get; } = new()
    {
        Name = new Wording("主路径权重（SPC、SPLC、SPNP）", "Main-path weights (SPC, SPLC, SPNP)"),
        Unit = new Wording("路径条数", "paths"),
        Formula = "SPC(u→v) = paths(sources→u)·paths(v→sinks); SPLC = paths(any→u)·paths(v→sinks); SPNP = paths(any→u)·paths(v→any)",
        EdgeCases = new Wording(
            "无边时为空表；重复的边只计一次；引用成环时报错；整数精确，不截断",
            "an empty list without edges; an edge that stands twice counts once; a circle of citations is an error; whole numbers, exact"),
        Source = "Hummon & Doreian 1989; Batagelj 2003; Liu & Lu 2012",
        Input = """{"edges":[{"from":"cited","to":"citing"},…]}""",
        Output = """{"edges":[{"from":"…","to":"…","spc":n,"splc":n,"spnp":n},…]}""",
    };

    public JsonNode Compute(JsonElement input)
    {
        var read = new IndicatorInput(input, "edges");
        var edges = read.Objects("edges", "from", "to").Select(edge => (From: edge.Text("from"), To: edge.Text("to"))).ToList();
        var weights = MainPathWeights.Of(edges) ?? throw read.Wrong(
            "的 \"edges\" 中引用成环，无法排序，请去掉环中的一条边",
            "has a circle of citations in \"edges\" and no order; remove one edge of the circle");
        return new JsonObject
        {
            ["edges"] = new JsonArray(
            [
                .. edges.Zip(weights, (edge, weight) => new JsonObject
                {
                    ["from"] = edge.From,
                    ["to"] = edge.To,
                    ["spc"] = Exact(weight.Spc),
                    ["splc"] = Exact(weight.Splc),
                    ["spnp"] = Exact(weight.Spnp),
                }),
            ]),
        };
    }

    // The digits as they are: paths soon outnumber what a double or a long can hold.
    private static JsonNode? Exact(BigInteger count) => JsonNode.Parse(count.ToString(CultureInfo.InvariantCulture));
}
