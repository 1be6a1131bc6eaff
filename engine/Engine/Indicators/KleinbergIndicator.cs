using System.Text.Json;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>Kleinberg's bursts.</summary>
internal sealed class KleinbergIndicator : IIndicator
{
    public string Id => "kleinberg";

    public IndicatorDefinition Definition { get; } = new()
    {
        Name = new Wording("突现检测（Kleinberg 两状态）", "Burst detection (Kleinberg, two states)"),
        Unit = new Wording("gains：自然对数；states：0 平常，1 突现", "gains: natural logarithms; states: 0 at rest, 1 in a burst"),
        Formula = "p0 = Σhits/Σtotals; p1 = s·p0; gains = hits·ln(p1/p0) + (totals−hits)·ln((1−p1)/(1−p0)); "
            + "cheapest states by Viterbi, start in 0, up costs gamma·ln n, down nothing",
        EdgeCases = new Wording(
            "totals 之和为 0 时 p0 无值；hits 全为 0 或 s·p0 ≥ 1 时 gains 与 states 无值；null 保留其位置；hits 大于 totals 报错；s 须大于 1，gamma 不为负",
            "no p0 for totals that sum to 0; no gains and states without hits or where s·p0 ≥ 1; null keeps its place; more hits than "
            + "totals are an error; s must be above 1, gamma not negative"),
        Source = "Kleinberg 2002 (batched arrivals)",
        Input = """{"hits":[n,…],"totals":[n,…],"s":x,"gamma":x}""",
        Output = """{"p0":x,"p1":x,"gains":[x,…],"states":[0|1,…]}""",
    };

    public JsonNode Compute(JsonElement input)
    {
        var read = new IndicatorInput(input, "hits", "totals", "s", "gamma");
        var batches = Batches(read);
        var (s, gamma) = (read.Number("s"), read.Number("gamma"));
        if (s <= 1 || gamma < 0)
        {
            throw read.Wrong("的 \"s\" 须大于 1，\"gamma\" 不能为负数", "must have an \"s\" above 1 and a \"gamma\" that is not negative");
        }

        var totals = batches.Sum(batch => batch?.Total ?? 0);
        var p0 = totals > 0 ? batches.Sum(batch => batch?.Hits ?? 0) / totals : (double?)null;
        var burst = Burst.Of(batches, s, gamma);
        return new JsonObject
        {
            ["p0"] = p0,
            ["p1"] = s * p0,
            ["gains"] = burst is null ? null : new JsonArray([.. burst.Gains.Select(gain => (JsonNode?)gain)]),
            ["states"] = burst is null ? null : new JsonArray([.. burst.States.Select(state => (JsonNode?)state)]),
        };
    }

    private static List<(double Hits, double Total)?> Batches(IndicatorInput read)
    {
        var (hits, totals) = (read.Parts("hits"), read.Parts("totals"));
        if (hits.Length != totals.Length)
        {
            throw read.Wrong(
                $"的 \"hits\" 有 {hits.Length} 个、\"totals\" 有 {totals.Length} 个数，应相等",
                $"has {hits.Length} numbers in \"hits\" and {totals.Length} in \"totals\"; they must be as many");
        }

        var over = Array.FindIndex(hits.Zip(totals).ToArray(), batch => batch.First > batch.Second);
        return over < 0
            ? [.. hits.Zip(totals, (hit, total) => hit is { } h && total is { } t ? (h, t) : ((double, double)?)null)]
            : throw read.Wrong(
                $"的 \"hits[{over}]\" 大于 \"totals[{over}]\"", $"has a larger \"hits[{over}]\" than \"totals[{over}]\"");
    }
}
