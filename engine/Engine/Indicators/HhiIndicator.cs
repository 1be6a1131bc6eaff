using System.Text.Json;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>Herfindahl–Hirschman index.</summary>
internal sealed class HhiIndicator : IIndicator
{
    public string Id => "hhi";

    public IndicatorDefinition Definition { get; } = new()
    {
        Name = new Wording("赫芬达尔指数（HHI）", "Herfindahl–Hirschman index"),
        Unit = new Wording("无量纲，1/n 至 1", "none, 1/n to 1"),
        Formula = "Σ(xᵢ/Σx)²",
        EdgeCases = new Wording(
            "空集或总和为 0 时无值；null 不计入；负数报错", "no value for no parts or a sum of 0; null is no part; a negative part is an error"),
        Source = "Herfindahl 1950; Hirschman 1964",
        Input = """{"values":[n,…]}""",
        Output = """{"value":x}""",
    };

    public JsonNode Compute(JsonElement input) =>
        new JsonObject { ["value"] = Concentration.Hhi(new IndicatorInput(input, "values").Parts("values")) };
}
