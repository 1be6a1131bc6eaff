using Xunit.Abstractions;
using ZhuhaiIp.Analytics.Compiler;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Text.Tests.Segmentation;

/// <summary>The sentences that were cut by hand for this project: what is learnt of, and what judges.</summary>
public sealed class LabelledTests(ITestOutputHelper output)
{
    private const int SkeletonWords = 5;
    private const int MostOfOneSkeleton = 3;

    [Fact]
    public void Segmenter_OnTheSentencesSetAside_ReachesItsFloor()
    {
        var score = new SegmentationScore();
        foreach (var (_, words) in Sentences("labelled-set-aside.tsv"))
        {
            score.Add(words, Segmenters.Default);
        }

        output.WriteLine($"set aside: {score}");
        Console.WriteLine($"set aside: {score}");
        Assert.True(score.F1 >= 0.93, $"{score}");
    }

    [Fact]
    public void TwoReaders_OfTheSameSentences_Agree()
    {
        var score = new SegmentationScore();
        foreach (var (first, second) in Sentences("labelled-set-aside.tsv").Zip(Sentences("labelled-second-cut.tsv")))
        {
            Assert.Equal(string.Concat(first.Words), string.Concat(second.Words));
            score.Add(first.Words, second.Words);
        }

        output.WriteLine($"agreement: {score}");
        Console.WriteLine($"agreement of two readers: {score}");
        Assert.True(score.F1 > 0.95, $"{score}");
    }

    [Fact]
    public void LabelledSentences_AreMany_OfEverySection_AndVaried()
    {
        var aside = Sentences("labelled-set-aside.tsv");
        var patents = ModelCompiler.Sentences().Where(sentence => sentence.Section is [>= 'A' and <= 'H']).ToList();

        Assert.True(patents.Sum(sentence => sentence.Words.Length) >= 20_000);
        Assert.True(aside.Sum(sentence => sentence.Words.Length) >= 5_000);
        Assert.True(Sentences("labelled-second-cut.tsv").Sum(sentence => sentence.Words.Length) >= 2_000);
        foreach (var set in new[] { aside, patents })
        {
            Assert.Equal(8, set.Select(sentence => sentence.Section).Distinct().Count());
            Assert.Empty(set.GroupBy(sentence => string.Join(' ', sentence.Words.Take(SkeletonWords)))
                .Where(skeleton => skeleton.Count() > MostOfOneSkeleton).Select(skeleton => skeleton.Key));
        }
    }

    [Fact]
    public void SentencesSetAside_AreNotLearntOf()
    {
        var learnt = ModelCompiler.Sentences().Select(sentence => string.Concat(sentence.Words)).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Sentences("labelled-set-aside.tsv"), sentence => learnt.Contains(string.Concat(sentence.Words)));
    }

    private static List<LabelledWords> Sentences(string file)
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "Segmentation", file));
        return [.. LabelledWords.Read(reader)];
    }
}
