using System.Text.Json;
using ZhuhaiIp.Analytics.Engine.Indicators;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Engine.Tests.Indicators;

/// <summary>Known answers of other people's tests, in the vectors file of the shared data folder; each names its origin there.</summary>
public sealed class PublishedVectorsTests
{
    [Fact]
    public void MainPathWeights_PublishedGraphs_AreTheirCounts()
    {
        if (Vectors() is not { } vectors)
        {
            return;
        }

        foreach (var graph in vectors.GetProperty("spc").EnumerateArray())
        {
            var edges = graph.GetProperty("edges").EnumerateArray()
                .Select(edge => edge.GetString()!.Split('-')).Select(ends => (ends[0], ends[1])).ToList();

            var weights = MainPathWeights.Of(edges)!;

            Assert.Equal(Numbers(graph, "SPC"), weights.Select(weight => (double)weight.Spc));
            if (graph.TryGetProperty("SPLC", out _))
            {
                Assert.Equal(Numbers(graph, "SPLC"), weights.Select(weight => (double)weight.Splc));
            }
        }
    }

    [Fact]
    public void LogisticFit_PublishedPoints_AgreesWithTheFile()
    {
        if (Vectors() is not { } vectors)
        {
            return;
        }

        var known = vectors.GetProperty("logistic")[0];
        var points = known.GetProperty("xy").EnumerateArray().Select(point => (point[0].GetDouble(), point[1].GetDouble())).ToList();

        var fit = LogisticFit.Of(points)!;

        Assert.Equal(known.GetProperty("K").GetDouble(), fit.K, 1e-7);
        Assert.Equal(known.GetProperty("tm").GetDouble(), fit.Tm, 1e-4);
        Assert.Equal(known.GetProperty("dt10_90").GetDouble(), fit.DeltaT!.Value, 1e-3);
        Assert.Equal(known.GetProperty("rss").GetDouble(), fit.Rss, 1e-9);
    }

    [Fact]
    public void Rta_PublishedMatrix_IsItsLocationQuotient()
    {
        if (Vectors() is not { } vectors)
        {
            return;
        }

        var known = vectors.GetProperty("lq");
        var counts = known.GetProperty("M").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetDouble()).ToArray()).ToArray();
        var expected = known.GetProperty("LQ").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetDouble()).ToArray()).ToArray();
        var all = counts.Sum(row => row.Sum());

        for (var row = 0; row < counts.Length; row++)
        {
            for (var column = 0; column < counts[row].Length; column++)
            {
                var rta = Specialization.Rta(counts[row][column], counts[row].Sum(), counts.Sum(line => line[column]), all);

                Assert.Equal(expected[row][column], rta!.Value, 1e-12);
            }
        }
    }

    private static IEnumerable<double> Numbers(JsonElement of, string key) => of.GetProperty(key).EnumerateArray().Select(number => number.GetDouble());

    private static JsonElement? Vectors() =>
        SharedData.PathOf(Path.Combine("data", "vectors.json")) is { } path ? JsonDocument.Parse(File.ReadAllText(path)).RootElement : null;
}
