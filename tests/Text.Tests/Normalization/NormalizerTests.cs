using CsCheck;
using ZhuhaiIp.Analytics.Text.Normalization;

namespace ZhuhaiIp.Analytics.Text.Tests.Normalization;

public sealed class NormalizerTests
{
    public static TheoryData<INormalizer> All => [.. Normalizers.All];

    public static IEnumerable<object[]> Rows => Cases.Of("folding.tsv", 2);

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void Normalizer_FoldingTwice_GivesWhatFoldingOnceGives(INormalizer normalizer)
    {
        var unsettled = Enumerable.Range(0, char.MaxValue + 1).Select(code => normalizer.Fold((char)code))
            .Where(folded => normalizer.Fold(folded) != folded).Distinct();

        Assert.Empty(unsettled);
    }

    [Theory]
    [MemberData(nameof(All), DisableDiscoveryEnumeration = true)]
    public void Normalizer_OnAHalfOfAPair_LeavesIt(INormalizer normalizer)
    {
        var halves = Enumerable.Range('\uD800', 0x800).Select(code => (char)code);

        Assert.All(halves, half => Assert.Equal(half, normalizer.Fold(half)));
    }

    [Fact]
    public void Normalizers_HaveNamesOfTheirOwn() =>
        Assert.Equal(Normalizers.All.Count, Normalizers.All.Select(normalizer => normalizer.Id).Distinct().Count());

    [Theory]
    [MemberData(nameof(Rows))]
    public void TextFolder_OnARow_GivesItsForm(string text, string form) => Assert.Equal(form, TextFolder.Fold(text));

    [Fact]
    public void TextFolder_OnEveryCharacter_IsSettled()
    {
        var unsettled = Enumerable.Range(0, char.MaxValue + 1).Select(code => TextFolder.Fold((char)code))
            .Where(folded => TextFolder.Fold(folded) != folded);

        Assert.Empty(unsettled);
    }

    [Fact]
    public void TextFolder_OnAnyText_KeepsLengthAndFoldsOnce() => AnyText.Any.Sample(text =>
    {
        var folded = TextFolder.Fold(text);
        var span = text.ToCharArray();
        TextFolder.Fold(span, span);

        return folded.Length == text.Length && TextFolder.Fold(folded) == folded && new string(span) == folded
            && folded.Zip(text).All(pair => pair.First == TextFolder.Fold(pair.Second));
    });

    [Fact]
    public void TextFolder_WhereNothingChanges_GivesTheSameString()
    {
        const string Text = "一种打印机构,包括led灯.";

        Assert.Same(Text, TextFolder.Fold(Text));
    }
}
