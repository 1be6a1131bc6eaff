using CsCheck;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

/// <summary>Wildcards, nearness and fuzzy words find exactly the records that a plain scan finds, and mark something in just these.</summary>
public sealed class PlainScanTests
{
    private const int Corpora = 4;
    private const int Records = 60;

    private static readonly Gen<string[]> Chinese = Gen.String[Gen.Char["打印机墨盒字。装"], 0, 14].Array[Records];

    private static readonly Gen<string> Word = Gen.String[Gen.Char["abc"], 3, 7];

    private static readonly Gen<string[]> Words = Word.Array[0, 5].Select(words => string.Join(' ', words)).Array[Records];

    [Fact]
    public Task FuzzyCharacters_OverAnyCorpus_AreThoseOfTheScan() => EachAsync(Chinese, (texts, same) =>
    {
        foreach (var sought in new[] { "打印机", "墨盒装", "打打打", "打印墨盒", "机打印机" })
        {
            same($"ab:{sought}~1", text => PlainScan.HasLike(text, sought, 1));
        }

        foreach (var sought in new[] { "打印机墨盒字", "印印印盒盒盒", "打印打印打印打印" })
        {
            same($"ab:{sought}~1", text => PlainScan.HasLike(text, sought, 1));
            same($"ab:{sought}~2", text => PlainScan.HasLike(text, sought, 2));
        }
    });

    [Fact]
    public Task FuzzyWords_OverAnyCorpus_AreThoseOfTheScan() => EachAsync(Words, (texts, same) =>
    {
        foreach (var sought in texts.SelectMany(text => text.Split(' ')).Where(word => word.Length > 2).Append("abcabc").Append("cab").Distinct().Take(25))
        {
            foreach (var edits in sought.Length >= 6 ? new[] { 1, 2 } : [1])
            {
                same($"ab:{sought}~{edits}", text => text.Split(' ').Any(word => PlainScan.IsLike(word, sought, edits)));
            }
        }
    });

    [Fact]
    public Task Wildcards_OverAnyCorpus_AreThoseOfTheScan() => EachAsync(Chinese, (texts, same) =>
    {
        foreach (var pattern in new[] { "打?机", "打*机", "打*印*机", "?打*机", "??打*印?", "印*印*印", "打印*盒?", "机?*字" })
        {
            same($"ab:{pattern}", text => Room(text, pattern).Any());
        }
    });

    [Fact]
    public Task Chains_OverAnyCorpus_AreThoseOfTheScan() => EachAsync(Chinese, (texts, same) =>
    {
        var pieces = new[] { "打", "印", "打印", "机" };
        foreach (var (one, other, third) in from one in pieces from other in pieces from third in pieces select (one, other, third))
        {
            same($"ab:({one} 2W {other} 1W {third})", text => PlainScan.Follow(
                PlainScan.Follow(PlainScan.Of(text, one), PlainScan.Of(text, other), 2), PlainScan.Of(text, third), 1).Any());
            same($"ab:(\"{one}\" 1D \"{other}\" 2D {third})", text => PlainScan.Near(
                PlainScan.Near(PlainScan.Of(text, one), PlainScan.Of(text, other), 1), PlainScan.Of(text, third), 2).Any());
            same($"ab:({one} 1W ({other} 2D {third}))", text => PlainScan.Follow(
                PlainScan.Of(text, one), PlainScan.Near(PlainScan.Of(text, other), PlainScan.Of(text, third), 2), 1).Any());
            same($"ab:(({one} OR 墨) 1D {other}*{third} 1W 字)", text => PlainScan.Follow(
                PlainScan.Near([.. PlainScan.Of(text, one), .. PlainScan.Of(text, "墨")], PlainScan.OfPattern(text, $"{other}*{third}"), 1),
                PlainScan.Of(text, "字"),
                1).Any());
            same($"ab:({one} S {other} S {third})", text => text.Split('。').Any(
                part => part.Contains(one) && part.Contains(other) && part.Contains(third)));
        }
    });

    [Fact]
    public Task ChainsOfWords_OverAnyCorpus_AreThoseOfTheScan() => EachAsync(
        Gen.Int[0, 3].Select(place => new[] { "ink", "jet", "head", "pump" }[place]).Array[0, 7].Select(words => string.Join(' ', words)).Array[Records],
        (texts, same) =>
        {
            // A letter for each word, so that places in the text are places of words.
            string Letters(string text) => string.Concat(text.Split(' ').Where(word => word.Length > 0).Select(word => word[0]));
            same("ab:(ink 1W jet 0W head)", text => PlainScan.Follow(
                PlainScan.Follow(PlainScan.Of(Letters(text), "i"), PlainScan.Of(Letters(text), "j"), 1), PlainScan.Of(Letters(text), "h"), 0).Any());
            same("ab:(\"ink jet\" 1D (head OR pump) 0W ink)", text => PlainScan.Follow(
                PlainScan.Near(PlainScan.Of(Letters(text), "ij"), [.. PlainScan.Of(Letters(text), "h"), .. PlainScan.Of(Letters(text), "p")], 1),
                PlainScan.Of(Letters(text), "i"),
                0).Any());
        });

    /// <summary>Stretches of the inner part of a pattern with as many characters of the paragraph around it as it has <c>?</c> outside.</summary>
    private static IEnumerable<(int Start, int End)> Room(string text, string pattern)
    {
        var inner = pattern.Trim('?');
        var (before, behind) = (pattern.Length - pattern.TrimStart('?').Length, pattern.Length - pattern.TrimEnd('?').Length);
        return PlainScan.OfPattern(text, inner).Where(found => found.Start >= before && found.End + behind <= text.Length);
    }

    private static async Task EachAsync(Gen<string[]> corpora, Action<string[], Action<string, Func<string, bool>>> check) => await corpora.SampleAsync(
        async texts =>
        {
            using var store = await SmallStore.OfAsync(texts.Select((text, place) => SmallStore.Record(place).Titled("x").WithAbstract(text).Build()));
            check(texts, (query, holds) => Same(store, texts, query, holds));
        },
        iter: Corpora,
        threads: 1);

    private static void Same(SmallStore store, string[] texts, string query, Func<string, bool> holds)
    {
        var expected = Enumerable.Range(0, texts.Length).Where(place => holds(texts[place])).ToList();
        var found = store.Search(query).Hits.Select(hit => hit.Application!).Order(StringComparer.Ordinal);
        var highlighter = new Highlighter(QueryParser.Parse(query), QueryVocabulary.Default, SearchLimits.WithoutTime);
        var marked = Enumerable.Range(0, texts.Length).Where(place => highlighter.Marks(QueryField.Abstract, texts[place]).Count > 0);

        Assert.Equal($"{query}: {string.Join(' ', expected.Select(SmallStore.Application))}", $"{query}: {string.Join(' ', found)}");
        Assert.Equal($"{query}: {string.Join(' ', expected)}", $"{query}: {string.Join(' ', marked)}");
    }
}
