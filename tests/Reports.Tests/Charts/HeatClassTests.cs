using CsCheck;
using ZhuhaiIp.Analytics.Reports.Charts;

namespace ZhuhaiIp.Analytics.Reports.Tests.Charts;

public sealed class HeatClassTests
{
    [Fact]
    public void Classes_FollowOnOneAnother_AndHoldEveryValue() =>
        Gen.Int[0, 1_000_000].Array.Sample(values =>
        {
            var classes = HeatClass.Of(values.Select(value => (double)value), 6);

            Assert.InRange(classes.Count, values.Any(value => value > 0) ? 1 : 0, 6);
            Assert.All(classes.Zip(classes.Skip(1)), pair =>
            {
                Assert.Equal(pair.First.To, pair.Second.From);
                Assert.True(pair.First.From < pair.Second.From);
            });
            Assert.All(values.Where(value => value > 0), value => Assert.True(classes[0].From <= value));
        });

    [Fact]
    public void Classes_StartAtRoundNumbers() =>
        Assert.Equal([1, 25, 50, 70, 85, 95], HeatClass.Of(Enumerable.Range(1, 100).Select(n => (double)n), 6).Select(one => one.From));

    [Fact]
    public void NoCounts_GiveNoClasses() => Assert.Empty(HeatClass.Of([0, 0], 6));
}
