using System.Text.Json;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>CD and mCD index of disruption.</summary>
internal sealed class CdIndexIndicator : IIndicator
{
    public string Id => "cd-index";

    public IndicatorDefinition Definition { get; } = new()
    {
        Name = new Wording("颠覆性指数（CD、mCD）", "CD and mCD index of disruption"),
        Unit = new Wording("CD：−1（巩固）至 1（颠覆）；mCD：CD 乘以被引次数", "CD: −1 (consolidating) to 1 (disrupting); mCD: CD times citations"),
        Formula = "CD = Σ(f − 2fb)/n over later nodes with t < time ≤ t + window that cite the node (f) or what it cites (b); mCD = m·CD",
        EdgeCases = new Wording(
            "窗口内无人引用时无值，不是 0；window 为 null 或缺省时不限；边的两端须在 nodes 中",
            "no value, not 0, where nothing cites within the window; no limit where window is null or missing; both ends of an edge must be in nodes"),
        Source = "Funk & Owen-Smith 2017",
        Input = """{"window":x,"nodes":[{"id":"…","time":x},…],"edges":[{"citing":"…","cited":"…"},…]}""",
        Output = """{"nodes":[{"id":"…","cd":x,"mcd":x},…]}""",
    };

    public JsonNode Compute(JsonElement input)
    {
        var read = new IndicatorInput(input, "window", "nodes", "edges");
        var nodes = read.Objects("nodes", "id", "time").Select(node => (Id: node.Text("id"), Time: node.Number("time"))).ToList();
        var known = new HashSet<string>(StringComparer.Ordinal);
        if (nodes.Find(node => !known.Add(node.Id)) is { Id: { } twice })
        {
            throw read.Wrong($"的 \"nodes\" 中 \"{twice}\" 重复", $"has \"{twice}\" twice in \"nodes\"");
        }

        var edges = read.Objects("edges", "citing", "cited")
            .Select(edge => (Citing: edge.Text("citing"), Cited: edge.Text("cited"))).ToList();
        if (edges.SelectMany(edge => new[] { edge.Citing, edge.Cited }).FirstOrDefault(id => !known.Contains(id)) is { } stranger)
        {
            throw read.Wrong($"的 \"edges\" 用了 \"nodes\" 中没有的 \"{stranger}\"", $"uses \"{stranger}\" in \"edges\", which is not in \"nodes\"");
        }

        var results = Disruption.Of(nodes, edges, read.OptionalNumber("window"));
        return new JsonObject
        {
            ["nodes"] = new JsonArray(
            [
                .. nodes.Zip(results, (node, result) =>
                    new JsonObject { ["id"] = node.Id, ["cd"] = result?.Cd, ["mcd"] = result?.Mcd }),
            ]),
        };
    }
}
