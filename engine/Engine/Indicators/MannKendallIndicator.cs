using System.Text.Json;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>Mann–Kendall trend test with the Sen slope.</summary>
internal sealed class MannKendallIndicator : IIndicator
{
    public string Id => "mann-kendall";

    public IndicatorDefinition Definition { get; } = new()
    {
        Name = new Wording("Mann–Kendall 趋势检验与 Sen 斜率", "Mann–Kendall trend test and Sen slope"),
        Unit = new Wording("p：概率；sen_slope：每期的变化量", "p: a probability; sen_slope: change a step"),
        Formula = "S = Σᵢ<ⱼ sign(xⱼ−xᵢ); var S = [n(n−1)(2n+5) − Σt(t−1)(2t+5)]/18; z = (S − sign S)/√var S; "
            + "p = erfc(|z|/√2); tau = S/(n(n−1)/2); slope = median (xⱼ−xᵢ)/(j−i)",
        EdgeCases = new Wording(
            "少于两个数时无值；null 保留其位置但不参与；全部相等时 z=0、p=1；少于 10 个数时正态近似较粗",
            "no value below two numbers; null keeps its place and takes no part; z = 0 and p = 1 where all are equal; "
            + "the normal distribution is rough below 10 numbers"),
        Source = "Mann 1945; Kendall 1975; Sen 1968",
        Input = """{"values":[x,…]}""",
        Output = """{"s":n,"var_s":x,"z":x,"p":x,"tau":x,"sen_slope":x}""",
    };

    public JsonNode Compute(JsonElement input)
    {
        var test = MannKendall.Of(new IndicatorInput(input, "values").Numbers("values"));
        return new JsonObject
        {
            ["s"] = test?.S,
            ["var_s"] = test?.Variance,
            ["z"] = test?.Z,
            ["p"] = test?.P,
            ["tau"] = test?.Tau,
            ["sen_slope"] = test?.SenSlope,
        };
    }
}
