using System.Runtime.CompilerServices;
using ZhuhaiIp.Analytics.Compiler;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Segmentation;
using ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

namespace ZhuhaiIp.Analytics.Text.Tests.Segmentation;

public sealed class TagModelTests
{
    [Fact]
    public void Shipped_LearntAgain_HasTheSameBytes()
    {
        using var compiled = new MemoryStream();

        ModelCompiler.Compile(compiled);

        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllBytes(Shipped(), compiled.ToArray());
        }

        Assert.True(compiled.ToArray().AsSpan().SequenceEqual(File.ReadAllBytes(Shipped())),
            "tagger.bin is not what the labelled sentences give; run the tests with UPDATE_GOLDEN=1.");
    }

    [Fact]
    public void Read_OfDamagedBytes_IsRefused()
    {
        var bytes = File.ReadAllBytes(Shipped());

        Assert.NotNull(TagModel.Read(bytes));
        foreach (var length in new[] { 0, 10, 47, bytes.Length / 2, bytes.Length - 1 })
        {
            Assert.Throws<AnalyticsException>(() => TagModel.Read(bytes.AsSpan(0, length)));
        }

        foreach (var place in new[] { 0, 5, 9, 13, 100, bytes.Length / 2, bytes.Length - 1 })
        {
            var damaged = bytes.ToArray();
            damaged[place] ^= 0x40;
            Assert.Throws<AnalyticsException>(() => TagModel.Read(damaged));
        }
    }

    [Fact]
    public void Segmenter_WithAddedWords_KeepsThemAsTheLexiconCutsThem()
    {
        const string Text = "采用格栅鼎式烘箱";
        var segments = new List<Segment>();

        new TrainedSegmenter(Lexicon.Default.With(["栅鼎", "鼎式烘箱"])).Segment(Text, segments);

        Assert.Contains("鼎式烘箱", segments.Select(segment => segment.Of(Text).ToString()));
    }

    [Fact]
    public void Decoder_WithoutWeights_GivesAPossibleSequence()
    {
        using var empty = new MemoryStream();
        TagModel.Write([], empty);
        var decoder = new TagDecoder<ModelWeights>(new ModelWeights(TagModel.Read(empty.ToArray())));
        var tags = new byte[5];

        decoder.Decode(new TagRun("甲乙丙丁戊", new byte[5], new byte[5], 0), 0, default, tags);

        Assert.True(tags[0] is CharacterTag.Begin or CharacterTag.Single);
        Assert.True(tags[^1] is CharacterTag.End or CharacterTag.Single);
        Assert.All(tags.Zip(tags.Skip(1)), pair => Assert.True(CharacterTag.MayFollow(pair.First, pair.Second)));
    }

    private static string Shipped([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../engine/Text/Segmentation/Tagging/tagger.bin"));
}
