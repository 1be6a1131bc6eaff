using CsCheck;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

/// <summary>Wildcards and nearness, over records whose answers can be seen and over made-up ones that are scanned.</summary>
public sealed class PositionSearchTests
{
    private const int Corpora = 5;
    private static readonly string[] Pieces = ["打印", "机", "墨盒", "装置", "电池", "的", "用于"];

    [Fact]
    public async Task Queries_OfTheTable_FindTheirRecords()
    {
        using var store = await SmallStore.OfAsync(Records());
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Search", "positions.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t')).ToList();

        Assert.True(rows.Count > 35);
        Assert.Equal(
            rows.Select(row => $"{row[0]} → {row[1]}"),
            rows.Select(row => $"{row[0]} → {Found(store, row[0])}"));
    }

    [Fact]
    public async Task Nearness_OverAnyCorpus_FindsWhatAScanFinds() => await Corpus.Any.SampleAsync(
        async corpus =>
        {
            using var store = await SmallStore.OfAsync(corpus.Patents());
            foreach (var (one, other) in Pieces.SelectMany(one => Pieces.Select(other => (one, other))))
            {
                Same(corpus, store, $"ab:(\"{one}\" 3W \"{other}\")", text => Follows(text, one, other, 3));
                Same(corpus, store, $"ab:({one} 0D {other})", text => Follows(text, one, other, 0) || Follows(text, other, one, 0));
                Same(corpus, store, $"ab:({one} S ({other}))", text => Parts(text, TextBound.Sentence).Any(part => Has(part, one) && Has(part, other)));
                Same(corpus, store, $"ab:({one} P {other})", text => Parts(text, TextBound.Paragraph).Any(part => Has(part, one) && Has(part, other)));
                Same(corpus, store, $"ab:{one}??{other}", text => Gaps(text, one, other).Contains(2));
                Same(corpus, store, $"ab:{one}*{other}", text => Parts(text, TextBound.Sentence).Any(
                    part => Gaps(part, one, other).Any(gap => gap is >= 0 and <= 30)));
            }
        },
        iter: Corpora,
        threads: 1);

    [Theory]
    [InlineData("?", 100)]
    [InlineData("打?", 19)]
    [InlineData("*a", 20)]
    [InlineData("a??????????????????????????????*b", 19)]
    public async Task Wildcards_OfAnyNumber_EndSoon(string piece, int times)
    {
        using var store = await SmallStore.OfAsync([.. Records(), SmallStore.Record(9).Titled(new string('a', 2_000)).WithAbstract(new string('打', 100_000)).Build()]);
        var pattern = string.Concat(Enumerable.Repeat(piece, times));
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20));

        var search = Task.Run(() => Record.Exception(() => store.Search($"ti:{pattern} OR ab:{pattern}")), limit.Token);

        Assert.True(await search.WaitAsync(limit.Token) is null or AnalyticsException);
    }

    [Theory]
    [InlineData("a*b", "ab axb axxb", "a b xab abx")]
    [InlineData("*?a", "ba bba", "a ab")]
    [InlineData("a?*", "ab abc", "a b")]
    [InlineData("*ab*ab*", "abab xabxabx", "ab aba")]
    [InlineData("A?", "ab", "a abc")]
    public void Pattern_OfAWord_FitsTheWholeOfIt(string pattern, string fitting, string others)
    {
        var fits = new WordPattern(Engine.Queries.WildcardPattern.Of(pattern));

        Assert.All(fitting.Split(' '), word => Assert.True(fits.Fits(word), word));
        Assert.All(others.Split(' '), word => Assert.False(fits.Fits(word), word));
    }

    private static string Found(SmallStore store, string query)
    {
        var found = string.Concat(store.Titles(query).Select(title => title[0]));
        return found.Length > 0 ? found : "-";
    }

    private static void Same(Corpus corpus, SmallStore store, string query, Func<string, bool> holds)
    {
        var expected = Enumerable.Range(0, corpus.Texts.Count).Where(place => holds(corpus.Texts[place][1])).Select(SmallStore.Application);
        var found = store.Search(query).Hits.Select(hit => hit.Application!);

        Assert.Equal($"{query}: {string.Join(' ', expected.Order())}", $"{query}: {string.Join(' ', found.Order())}");
    }

    private static bool Has(string text, string piece) => LiteralText.Contains(text, piece);

    private static bool Follows(string text, string first, string second, int most) => Gaps(text, first, second).Any(gap => gap >= 0 && gap <= most);

    /// <summary>How many characters lie between the end of every place of the one and the start of every place of the other.</summary>
    private static IEnumerable<int> Gaps(string text, string first, string second)
    {
        var runes = LiteralText.Of(text).EnumerateRunes().Select(rune => rune.ToString()).ToList();
        return Places(runes, first).SelectMany(one => Places(runes, second).Select(other => other - one - first.Length));
    }

    private static IEnumerable<int> Places(List<string> runes, string piece) =>
        Enumerable.Range(0, runes.Count).Where(start => string.Concat(runes.Skip(start).Take(piece.Length)) == piece);

    private static IEnumerable<string> Parts(string text, TextBound least)
    {
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (at + 1 == text.Length || TextBounds.Between(text, at, at + 1, claims: false) >= least)
            {
                yield return text[start..(at + 1)];
                start = at + 1;
            }
        }
    }

    private static IEnumerable<Patent> Records() =>
    [
        SmallStore.Record(0).Titled("A 一种打印机").By("珠海甲打印公司").WithAbstract("喷头在墨盒上方，墨水落到纸张。")
            .WithClaims("1. 一种打印机，包括喷头；以及墨盒。2. 根据权利要求1的打印机，还有滚筒。").Build(),
        SmallStore.Record(1).Titled("B 又一种打印机构").By("珠海市科技公司").WithAbstract("喷头墨盒为一体。").WithClaims("1. 一种机构，喷头邻近滚筒。").Build(),
        SmallStore.Record(2).Titled("C 打字及复印机").By("北京公司").WithAbstract("喷头对着纸张。").Build(),
        SmallStore.Record(3).Titled("D 滚筒").By("钱七").WithAbstract("打印头在上。滚筒在下。\n纸张另放。").Build(),
        SmallStore.Record(4).Titled("E Printer").By("E Co").WithAbstract("A printer with cartridge, an inkjet.").Build(),
        SmallStore.Record(5).Titled("F x").By("F Co").WithAbstract("An ink jet head.").Build(),
    ];
}
