using CsCheck;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Text.Lexicons;

namespace ZhuhaiIp.Analytics.Text.Tests.Lexicons;

public sealed class LexiconTests
{
    private static readonly Gen<string> Word =
        Gen.OneOf("甲乙丙丁戊己庚辛壬癸".ToCharArray()).Array[1, 5].Select(characters => new string(characters));

    [Fact]
    public void Lexicon_CompiledAndRead_HasExactlyItsWords() => Word.HashSet[1, 60].Select(Word.Array[20]).Sample(pair =>
    {
        var (words, others) = pair;
        var lexicon = Read(words.ToDictionary(word => word, word => 1.0 + word.Length));

        return lexicon.Count == words.Count && words.All(lexicon.Contains)
            && others.All(other => lexicon.Contains(other) == words.Contains(other));
    });

    [Fact]
    public void Lexicon_CompiledAndRead_HasTheCostOfEachWord()
    {
        var lexicon = Read(new() { ["甲"] = 1, ["甲乙"] = 3 });

        Assert.Equal(1386, lexicon.Words.Cost("甲"));
        Assert.Equal(288, lexicon.Words.Cost("甲乙"));
        Assert.Equal(LexiconNode.NoWord, lexicon.Words.Cost("乙"));
        Assert.Equal(1386 + 1500, lexicon.UnknownCost);
    }

    [Fact]
    public void Lexicon_CompiledTwice_HasTheSameBytes()
    {
        var forth = new Dictionary<string, double> { ["甲"] = 1, ["乙丙"] = 0.1, ["丙"] = 0.2 };
        var back = forth.Reverse().ToDictionary(pair => pair.Key, pair => pair.Value);

        Assert.Equal(Bytes(forth), Bytes(back));
    }

    [Fact]
    public void Lexicon_WithAnyByteChanged_IsRefused()
    {
        var bytes = Bytes(new() { ["甲"] = 1, ["甲乙"] = 3 });

        for (var at = 0; at < bytes.Length; at += 7)
        {
            var damaged = bytes.ToArray();
            damaged[at] ^= 0x10;
            Assert.Throws<AnalyticsException>(() => LexiconReader.Read(damaged));
        }
    }

    [Fact]
    public void Lexicon_CutShort_IsRefused()
    {
        var bytes = Bytes(new() { ["甲"] = 1 });

        Assert.Throws<AnalyticsException>(() => LexiconReader.Read(bytes.AsSpan(0, 20)));
        Assert.Throws<AnalyticsException>(() => LexiconReader.Read(bytes.AsSpan(0, bytes.Length - 1)));
    }

    [Fact]
    public void With_NewWords_AddsThemAndChangesTheHash()
    {
        var lexicon = Read(new() { ["甲"] = 1 });

        var more = lexicon.With(["乙丙", "後甲", "甲"]);

        Assert.True(more.Contains("乙丙") && more.Contains("后甲") && more.Contains("甲"));
        Assert.False(lexicon.Contains("乙丙"));
        Assert.Equal(3, more.Count);
        Assert.NotEqual(lexicon.Hash, more.Hash);
    }

    [Fact]
    public void With_TheSameWordsInAnyOrderOrSteps_HasTheSameHash()
    {
        var lexicon = Read(new() { ["甲"] = 1 });

        var atOnce = lexicon.With(["乙丙", "丁戊"]);
        var inSteps = lexicon.With(["丁戊"]).With(["乙丙"]).With(["丁戊"]);

        Assert.Equal(atOnce.Hash, inSteps.Hash);
        Assert.Equal(lexicon.Hash, lexicon.With([]).Hash);
    }

    [Theory]
    [InlineData("")]
    [InlineData("PD-1抗体")]
    [InlineData("甲 乙")]
    public void With_AWordOfOtherCharacters_SaysWhich(string word)
    {
        var error = Assert.Throws<AnalyticsException>(() => Read(new() { ["甲"] = 1 }).With([word]));

        Assert.Contains($"“{word}”", error.Wording.Chinese, StringComparison.Ordinal);
        Assert.Contains($"'{word}'", error.Wording.English, StringComparison.Ordinal);
    }

    private static byte[] Bytes(Dictionary<string, double> counts)
    {
        using var target = new MemoryStream();
        LexiconCompiler.Compile(counts, target);
        return target.ToArray();
    }

    private static Lexicon Read(Dictionary<string, double> counts) => LexiconReader.Read(Bytes(counts));
}
