using System.Diagnostics;
using CsCheck;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

/// <summary>Whatever is typed, over whatever is stored: a clear error or an answer, within the time it may take.</summary>
public sealed class HardQueryTests(HardQueryTests.Hostile hostile) : IClassFixture<HardQueryTests.Hostile>
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(3);

    // What one step takes at most between two looks at the clock, on a slow machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly Gen<string> Queries = Gen.OneOf(
        Gen.String,
        Gen.Int[0, Parts.Length - 1].Select(place => Parts[place]).Array[1, 25].Select(string.Concat),
        Gen.Int[0, Parts.Length - 1].Select(place => Parts[place]).Array[1, 25].Select(parts => string.Join(' ', parts)));

    private static string[] Parts =>
    [
        "a", "的", "打印机", "打", "word1*", "?1", "a*b", "打?机", "打印机~", "word12~2", "\"a b\"", "(", ")", "(的 5W a)", "(a 9D b 9D 的)", "(的 S 的 P a)",
        "AND", "OR", "NOT", "XOR", "ab:", "pa:", "ipc:", "H01L27", "ad:", "2015", "[2015 TO *]", "同族数:", "[2 TO 3]", "5", "状态:有效", "*:*", "*", "?",
        "~", "\\", "\"", "#a", "@b", "\ud800", "\udc00", "\0", "\u200B", "𠮷", "，", "：", "（", "）",
    ];

    public static TheoryData<string, int, string> Cases
    {
        get
        {
            var cases = new TheoryData<string, int, string>();
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Search", "hard-queries.tsv")).Where(line => line[0] != '#').Skip(1))
            {
                var cells = line.Split('\t');
                cases.Add(cells[0], int.Parse(cells[1], System.Globalization.CultureInfo.InvariantCulture), cells[2]);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Query_OfTheTable_IsToldOrAnswered(string piece, int times, string answer)
    {
        var (error, took) = Run(string.Concat(Enumerable.Repeat(piece, times)));

        Assert.True(took < Limit + Patience, $"{took}");
        Assert.Equal(answer == "ok", error is null);
        Assert.True(error is null || error.Wording.Chinese.Contains(answer, StringComparison.Ordinal), error?.Wording.Chinese);
    }

    [Fact]
    public void Query_OfAnyText_IsToldOrAnswered() => Queries.Sample(query => Run(query).Took < Limit + Patience, iter: 300, threads: 1);

    [Theory]
    [InlineData("ab:*rd*9*1")]
    [InlineData("ab:?ord*")]
    [InlineData("ab:word123~2")]
    [InlineData("cl:字?字*字*字")]
    [InlineData("cl:(字 5D 字 5D 字 5D 字)")]
    [InlineData("cl:(字 S 字 S 字)")]
    [InlineData("cl:字字字字字字~2")]
    public void Pattern_OverManyWordsAndHugeTexts_EndsAndSaysWhatItLeftOut(string query)
    {
        var started = Stopwatch.GetTimestamp();

        var result = hostile.Store.Engine.Search(new SearchRequest(query) { TimeLimit = Limit, Highlight = true });

        Assert.True(Stopwatch.GetElapsedTime(started) < Limit + Patience, $"{Stopwatch.GetElapsedTime(started)}");
        Assert.Equal(result.IsComplete, !result.Notes.Any(note => note.Chinese.Contains("不完整", StringComparison.Ordinal) || note.Chinese.Contains("不全", StringComparison.Ordinal)));
        Assert.True(!result.IsComplete || result.Total > 0);
    }

    [Theory]
    [InlineData("ab:word1*")]
    [InlineData("的")]
    [InlineData("NOT ab:w?rd12")]
    [InlineData("状态:有效 OR 打印机~")]
    public void Search_OutOfTime_SaysSo(string query)
    {
        var result = hostile.Store.Engine.Search(new SearchRequest(query) { TimeLimit = TimeSpan.FromTicks(1) });

        Assert.False(result.IsComplete);
        Assert.Equal(0, result.Total);
        Assert.Contains(result.Notes, note => note.Chinese.Contains("结果不完整", StringComparison.Ordinal) && note.English.Contains("incomplete", StringComparison.Ordinal));
    }

    [Fact]
    public void Explanation_OutOfTime_CountsNothing()
    {
        var explanation = hostile.Store.Engine.Explain(new SearchRequest("a OR b") { TimeLimit = TimeSpan.FromTicks(1) });

        Assert.Null(explanation.Count);
        Assert.Equal(["a", "b"], explanation.Parts.Select(part => part.In(Language.Chinese)));
    }

    [Fact]
    public void Limits_OfWords_AreToldOnce()
    {
        var limits = SearchLimits.WithoutTime;
        for (var word = 0; word < SearchLimits.MostWords; word++)
        {
            Assert.True(limits.TakeWord("a*b"));
        }

        Assert.Empty(limits.Notes);
        Assert.False(limits.TakeWord("a*b"));
        Assert.False(limits.TakeWord("a*b"));
        Assert.Contains("a*b 展开的词太多：只看了 5,000,000 个", Assert.Single(limits.Notes).Chinese, StringComparison.Ordinal);
    }

    [Fact]
    public void Limits_OfTime_HoldOnTheClockThatTheyWereGiven()
    {
        var clock = new SetClock();
        var limits = new SearchLimits(clock, TimeSpan.FromSeconds(10));

        limits.Look();
        clock.Seconds = 11;

        Assert.Throws<TimeoutException>(limits.Look);
        Assert.Throws<TimeoutException>(() =>
        {
            for (var step = 0; step < 1_000; step++)
            {
                limits.Step();
            }
        });
    }

    private (AnalyticsException? Error, TimeSpan Took) Run(string query)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            hostile.Store.Engine.Search(new SearchRequest(query) { TimeLimit = Limit, Highlight = true });
            return (null, Stopwatch.GetElapsedTime(started));
        }
        catch (AnalyticsException error)
        {
            return (error, Stopwatch.GetElapsedTime(started));
        }
    }

    private sealed class SetClock : TimeProvider
    {
        internal int Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }

    /// <summary>A store with very many words and with texts that no office would print.</summary>
    public sealed class Hostile : IAsyncLifetime
    {
        private const int Words = 100_000;

        internal SmallStore Store { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            var records = Enumerable.Range(0, 20).Select(place => SmallStore.Record(place).Titled("打印机")
                .WithAbstract(string.Join(' ', Enumerable.Range(place * Words / 20, Words / 20).Select(word => $"word{word}"))).Build());
            string[] texts = [new('字', 1_000_000), new('a', 1_000_000), "\ud800\udc00\udfff\ud800", "\0\u0001\u0002\u0003", string.Concat(Enumerable.Repeat("字。", 20_000))];
            Store = await SmallStore.OfAsync([.. records, .. texts.Select((text, place) => SmallStore.Record(100 + place).Titled("的").WithClaims(text).Build())]);
        }

        public Task DisposeAsync()
        {
            Store.Dispose();
            return Task.CompletedTask;
        }
    }
}
