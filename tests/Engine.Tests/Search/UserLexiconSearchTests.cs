using CsCheck;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Store.Workbench;
using ZhuhaiIp.Analytics.Text.Lexicons;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

/// <summary>What a user's terms and synonyms change in searches, and what they never do.</summary>
public sealed class UserLexiconSearchTests
{
    private static readonly Gen<string> Line = Gen.OneOf("打印机构墨盒正极材料aB3D体體 =\t".ToCharArray()).Array[1, 7]
        .Select(characters => new string(characters)).Where(line => !UserLexiconLine.IsSilent(line) && UserLexiconLine.Parse(line).Ok);

    [Fact]
    public async Task QuotedQueries_WithAnyLexicon_FindWhatTheyFindWithoutOne() =>
        await Gen.Select(Corpus.Any, Line.Array[0, 6]).SampleAsync(
            async pair =>
            {
                using var store = await SmallStore.OfAsync(pair.Item1.Patents());
                var vocabulary = store.Engine.Store.Vocabulary.With(UserTerms.Parse(pair.Item2, "f")).WithSynonyms();
                foreach (var query in pair.Item1.Pieces.Select(piece => $"\"{piece}\""))
                {
                    var with = store.Engine.Search(new SearchRequest(query) { Limit = 1_000, Vocabulary = vocabulary });

                    Assert.Equal(store.Search(query).Hits.Select(hit => hit.Application), with.Hits.Select(hit => hit.Application));
                    Assert.DoesNotContain(with.Notes, note => note.Chinese.StartsWith("同义", StringComparison.Ordinal));
                }
            },
            iter: 3,
            threads: 1);

    [Fact]
    public async Task UnquotedQuery_WithATermOfTheUser_RanksItFirstAndMarksItWhole()
    {
        using var store = await SmallStore.OfAsync(Records("墨盒的芯片，另有芯片与墨盒", "芯片架与墨盒", "带导轨的墨盒芯片", "导轨"));
        var terms = UserTerms.Parse(["墨盒芯片"], "f");
        var request = new SearchRequest("ti:(导轨 OR 墨盒芯片)") { Highlight = true };

        var with = store.Engine.Search(request with { Vocabulary = store.Engine.Store.Vocabulary.With(terms) });
        var spaced = store.Engine.Search(new SearchRequest("ti:墨盒芯片导轨") { Vocabulary = store.Engine.Store.Vocabulary.With(terms), Highlight = true });

        Assert.Equal("带导轨的墨盒芯片", with.Hits[0].Title);
        Assert.Equal(4, with.Total);
        Assert.Equal(["导轨", "墨盒芯片"], Marked(Assert.Single(spaced.Hits)));
        Assert.Equal(["导轨", "墨盒芯片"], Marked(with.Hits[0]));
        Assert.Equal(["导轨", "墨盒", "芯片"], Marked(Assert.Single(store.Engine.Search(new SearchRequest("ti:墨盒芯片导轨") { Highlight = true }).Hits)));
    }

    [Fact]
    public async Task UnquotedQuery_OfSeveralWords_PutsTheRecordWithTheWholeTermFirst()
    {
        // Without the lexicon the shorter title wins, which has both characters' words apart.
        using var store = await SmallStore.OfAsync(Records("芯片密封、芯片墨盒、密封", "一种用于喷墨打印设备且具有防伪功能的密封型墨盒芯片及其制造工艺和装配流程", "密封件"));
        var request = new SearchRequest("ti:密封墨盒芯片");

        var without = store.Engine.Search(request);
        var with = store.Engine.Search(request with { Vocabulary = store.Engine.Store.Vocabulary.With(UserTerms.Parse(["墨盒芯片"], "f")) });

        Assert.Equal(2, without.Total);
        Assert.Equal(2, with.Total);
        Assert.StartsWith("芯片密封", without.Hits[0].Title, StringComparison.Ordinal);
        Assert.StartsWith("一种用于", with.Hits[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnquotedQuery_WithTermsOfLettersAndCharacters_FindsThem()
    {
        using var store = await SmallStore.OfAsync(Records("采用5G打印机", "15G打印机", "打印机与5G模块"));
        var vocabulary = store.Engine.Store.Vocabulary.With(UserTerms.Parse(["5G打印机"], "f"));

        var found = store.Engine.Search(new SearchRequest("ti:采用5G打印机 OR ti:5G打印机") { Vocabulary = vocabulary });

        Assert.Equal("采用5G打印机", found.Hits[0].Title);
    }

    [Fact]
    public async Task Workbench_WithALexicon_IsUsedAtOnceAndAfterARebuild()
    {
        using var store = await SmallStore.OfAsync(Records("芯片密封、芯片墨盒、密封", "一种用于喷墨打印设备且具有防伪功能的密封型墨盒芯片及其制造工艺和装配流程"));
        new AnalystWorkbench(store.Engine.Store.Folder, TimeProvider.System).Lexicons.Put("我的", new UserLexicon(["墨盒芯片"]));

        using var reopened = AnalyticsEngine.Open(store.Engine.Store.Folder);
        Assert.StartsWith("一种用于", reopened.Search(new SearchRequest("ti:密封墨盒芯片")).Hits[0].Title, StringComparison.Ordinal);

        await Store.Commits.StoreRepairer.RepairAsync(store.Engine.Store.Folder, TimeProvider.System, CancellationToken.None);
        using var rebuilt = AnalyticsEngine.Open(store.Engine.Store.Folder);
        var found = rebuilt.Search(new SearchRequest("ti:密封墨盒芯片"));
        Assert.StartsWith("一种用于", found.Hits[0].Title, StringComparison.Ordinal);
        Assert.Equal(2, found.Total);
        Assert.Equal(2, rebuilt.Search(new SearchRequest("ti:芯片")).Total);
    }

    [Fact]
    public async Task Synonyms_AreFoundOnlyWhereAskedForAndNotInQuotes()
    {
        using var store = await SmallStore.OfAsync(Records("一种硒鼓", "感光鼓组件及打印机", "Toner cartridge for a printer", "墨盒", "A sealed toner bottle"));
        var asked = store.Engine.Store.Vocabulary.WithSynonyms();

        SearchResult Found(string query, bool synonyms) =>
            store.Engine.Search(new SearchRequest(query) { Vocabulary = synonyms ? asked : null });

        Assert.Equal(1, Found("ti:硒鼓", false).Total);
        Assert.Equal(3, Found("ti:硒鼓", true).Total);
        Assert.Equal("一种硒鼓", Found("ti:硒鼓", true).Hits[0].Title);
        Assert.Equal(1, Found("ti:\"硒鼓\"", true).Total);
        Assert.Contains(Found("ti:硒鼓", true).Notes, note => note.Chinese.Contains("感光鼓组件", StringComparison.Ordinal));
        Assert.Empty(Found("ti:\"硒鼓\"", true).Notes);
        Assert.Equal(["Toner cartridge for a printer", "感光鼓组件及打印机"], Found("ti:打印机硒鼓", true).Hits.Select(hit => hit.Title).Order(StringComparer.Ordinal));
        Assert.Equal(0, Found("ti:打印机硒鼓", false).Total);
    }

    [Fact]
    public async Task Synonyms_OfLetters_AreWholeWords()
    {
        using var store = await SmallStore.OfAsync(Records("发光二极管", "LED灯", "A sealed box"));

        var found = store.Engine.Search(new SearchRequest("ti:发光二极管") { Vocabulary = store.Engine.Store.Vocabulary.WithSynonyms() });

        Assert.Equal(["发光二极管", "LED灯"], found.Hits.Select(hit => hit.Title));
    }

    [Fact]
    public async Task CompoundsAndUnits_AreFoundByTheirParts()
    {
        using var store = await SmallStore.OfAsync(Records("1,4-丁二醇的制备", "采用N-甲基吡咯烷酮", "机床床身上的导轨", "矽晶圓", "半導體裝置"));

        Assert.Equal(["1,4-丁二醇的制备"], store.Titles("ti:丁二醇"));
        Assert.Equal(["1,4-丁二醇的制备"], store.Titles("ti:1,4-丁二醇"));
        Assert.Equal(["采用N-甲基吡咯烷酮"], store.Titles("ti:甲基吡咯烷酮"));
        Assert.Equal(["机床床身上的导轨"], store.Titles("ti:床身 AND ti:机床 AND ti:导轨"));
        Assert.Equal(["矽晶圓"], store.Titles("ti:硅晶圆"));
        Assert.Equal(["半導體裝置"], store.Titles("ti:半导体装置"));
    }

    private static IEnumerable<Domain.Patent> Records(params string[] titles) =>
        titles.Select((title, place) => SmallStore.Record(place).Titled(title).Build());

    private static IEnumerable<string> Marked(SearchHit hit) => hit.Highlights.Where(highlight => highlight.Field == "title")
        .SelectMany(highlight => highlight.Marks.Select(mark => highlight.Text.Substring(mark.Start, mark.Length)));
}
