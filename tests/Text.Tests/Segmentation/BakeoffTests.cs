using System.IO.Compression;
using System.Text;
using Xunit.Abstractions;
using ZhuhaiIp.Analytics.Testing;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Text.Tests.Segmentation;

/// <summary>The SIGHAN Bakeoff 2005 test sets, where they are at hand: words as spans, F1.</summary>
public sealed class BakeoffTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("pku", 0.915)]
    [InlineData("msr", 0.860)]
    public void Segmenter_OnABakeoffTestSet_ReachesItsFloor(string name, double floor)
    {
        if (SharedData.PathOf($"data/text/{name}_test_gold.utf8.gz") is not { } file)
        {
            return;
        }

        var score = new SegmentationScore();
        foreach (var line in Lines(file))
        {
            score.Add(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), Segmenters.Default);
        }

        output.WriteLine($"{name}: {score}");
        Console.WriteLine($"{name}: {score}");
        Assert.True(score.F1 >= floor, $"{name}: {score}");
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var stream = new GZipStream(File.OpenRead(file), CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
