using CsCheck;
using ZhuhaiIp.Analytics.Engine.Indicators;

namespace ZhuhaiIp.Analytics.Engine.Tests.Indicators;

public sealed class BurstTests
{
    [Fact]
    public void Of_AnySeries_IsAsCheapAsTheCheapestOfAllSequences() =>
        Gen.Select(Gen.Int[0, 10].Array[2, 9], Gen.Double[1.1, 3], Gen.Double[0, 2]).Sample((hits, s, gamma) =>
        {
            var burst = Burst.Of([.. hits.Select(hit => ((double, double)?)(hit, 10))], s, gamma);

            return burst is null || Math.Abs(Cost(burst.States, burst, gamma) - Cheapest(burst, gamma)) < 1e-9;
        });

    private static double Cheapest(Burst burst, double gamma) =>
        Enumerable.Range(0, 1 << burst.Gains.Count)
            .Min(bits => Cost([.. Enumerable.Range(0, burst.Gains.Count).Select(at => (bits >> at) & 1)], burst, gamma));

    private static double Cost(IReadOnlyList<int> states, Burst burst, double gamma)
    {
        var (cost, before) = (0.0, 0);
        for (var at = 0; at < states.Count; at++)
        {
            cost += states[at] > before ? gamma * Math.Log(states.Count) : 0;
            cost -= states[at] * (burst.Gains[at] ?? 0);
            before = states[at];
        }

        return cost;
    }
}
