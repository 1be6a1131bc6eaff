using System.Text.Json;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>Gini coefficient.</summary>
internal sealed class GiniIndicator : IIndicator
{
    public string Id => "gini";

    public IndicatorDefinition Definition { get; } = new()
    {
        Name = new Wording("基尼系数", "Gini coefficient"),
        Unit = new Wording("无量纲，0 至 (n−1)/n", "none, 0 to (n−1)/n"),
        Formula = "Σ(2i − n − 1)·x₍ᵢ₎ / (n·Σx), x ascending",
        EdgeCases = new Wording(
            "不作小样本修正；空集或总和为 0 时无值；null 不计入；负数报错",
            "no small-sample correction; no value for no parts or a sum of 0; null is no part; a negative part is an error"),
        Source = "Gini 1912; Dixon et al. 1987",
        Input = """{"values":[n,…]}""",
        Output = """{"value":x}""",
    };

    public JsonNode Compute(JsonElement input) =>
        new JsonObject { ["value"] = Concentration.Gini(new IndicatorInput(input, "values").Parts("values")) };
}
