using System.Text.Json;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>The logistic curve of growth.</summary>
internal sealed class SCurveIndicator : IIndicator
{
    public string Id => "s-curve";

    public IndicatorDefinition Definition { get; } = new()
    {
        Name = new Wording("S 曲线（Logistic 拟合）", "S-curve (logistic fit)"),
        Unit = new Wording("k 同 y，t_m 与 delta_t 同 x", "k as y, t_m and delta_t as x"),
        Formula = "y = k/(1 + e^(−b(x − t_m))), least squares; delta_t = ln 81/b; r2 = 1 − rss/Σ(y−ȳ)²; "
            + "standard errors √diag(s²(JᵀJ)⁻¹), s² = rss/(n−3)",
        EdgeCases = new Wording(
            "y 按给定值拟合（已累计者自行累计）；不足三个不同的 x、y 全相等、不收敛或 k 无法确定（超过最大 y 的一万倍）时无值；"
            + "三个点时无标准误；下降曲线无 delta_t；含 null 的点略去",
            "y is fitted as given (cumulate it first where wanted); no value below three different x, where all y are equal, without "
            + "convergence, or where k is not fixed (more than ten thousand times the largest y); no standard errors for three points; no "
            + "delta_t for a falling curve; a point with null is left out"),
        Source = "NIST StRD Rat42 (Levenberg–Marquardt); Foster 1986",
        Input = """{"x":[x,…],"y":[y,…]}""",
        Output = """{"k":x,"b":x,"t_m":x,"delta_t":x,"rss":x,"r2":x,"standard_errors":{"k":x,"b":x,"t_m":x}}""",
    };

    public JsonNode Compute(JsonElement input)
    {
        var read = new IndicatorInput(input, "x", "y");
        var (x, y) = (read.Numbers("x"), read.Numbers("y"));
        if (x.Length != y.Length)
        {
            throw read.Wrong(
                $"的 \"x\" 有 {x.Length} 个、\"y\" 有 {y.Length} 个数，应相等",
                $"has {x.Length} numbers in \"x\" and {y.Length} in \"y\"; they must be as many");
        }

        var points = x.Zip(y).Where(point => point is { First: not null, Second: not null })
            .Select(point => (point.First!.Value, point.Second!.Value)).ToList();
        return Result(LogisticFit.Of(points));
    }

    private static JsonObject Result(LogisticFit? fit)
    {
        var errors = fit?.Errors;
        return new JsonObject
        {
            ["k"] = fit?.K,
            ["b"] = fit?.B,
            ["t_m"] = fit?.Tm,
            ["delta_t"] = fit?.DeltaT,
            ["rss"] = fit?.Rss,
            ["r2"] = fit?.R2,
            ["standard_errors"] = new JsonObject { ["k"] = errors?.K, ["b"] = errors?.B, ["t_m"] = errors?.Tm },
        };
    }
}
