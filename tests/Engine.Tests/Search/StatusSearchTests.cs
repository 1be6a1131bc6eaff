using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

public sealed class StatusSearchTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Search_ByStatus_FindsTheDocumentsOfTheApplicationsThatStandSo()
    {
        using var engine = await EngineAsync();

        Assert.Equal(["甲"], Titles(engine, "状态:有效"));
        Assert.Equal(["乙"], Titles(engine, "status:ended"));
        Assert.Equal(["乙"], Titles(engine, "法律状态:未缴年费"));
        Assert.Equal(["丙", "丁"], Titles(engine, "状态:未知"));
        Assert.Equal(["丁"], Titles(engine, "状态:granted-only"));
        Assert.Equal(["乙", "丙", "丁"], Titles(engine, "NOT 状态:有效"));
        Assert.Equal(["甲"], Titles(engine, "状态:有效 AND 标题:甲"));
        Assert.Empty(Titles(engine, "状态:有效 AND 标题:乙"));
    }

    [Fact]
    public async Task Search_AsOfADay_TakesTheStatusOfThatDay()
    {
        using var engine = await EngineAsync();

        Assert.Equal(["甲", "乙"], Titles(engine, "状态:有效", new(2022, 1, 1)));
        Assert.Equal(["甲"], Titles(engine, "状态:有效", new(2023, 6, 1)));
        Assert.Equal(["甲", "乙"], Titles(engine, "状态:有效", new(2023, 6, 1), new(2023, 6, 1)));
        Assert.Empty(Titles(engine, "状态:有效", new(2020, 1, 1)));
    }

    [Fact]
    public async Task Facet_OfStatus_CountsEveryApplicationOnceAndSaysWhen()
    {
        using var engine = await EngineAsync();

        var result = engine.Search(new SearchRequest("*:*") { Facets = [FacetKind.Status] });

        Assert.Equal(
            ["granted-in-force 1", "granted-only 1", "lapsed-for-fees 1", "published-only 1"],
            result.Facets[0].Values.Select(value => $"{value.Value} {value.Count}").Order(StringComparer.Ordinal));
        Assert.Equal("法律状态截至 2024-01-10", Assert.Single(result.Notes).Chinese);
    }

    [Fact]
    public async Task Facet_OfStatus_HasValuesThatAQueryTakes()
    {
        using var engine = await EngineAsync();
        var facet = engine.Search(new SearchRequest("*:*") { Facets = [FacetKind.Status] }).Facets[0];

        Assert.All(facet.Values, value => Assert.Equal(
            value.Count, engine.Search(new SearchRequest($"状态:{value.Value}")).Total));
    }

    [Fact]
    public async Task Show_GivesTheStatusAndTheEventsWithTheirSources()
    {
        using var engine = await EngineAsync();

        var record = engine.Show(SmallStore.Application(2))!;

        Assert.Equal((LegalStatusCode.LapsedForFees, new DateOnly(2023, 5, 4)), (record.Status.Code, record.Status.Since));
        Assert.Equal(["batch-2 events.csv#2", "batch-2 events.csv#3"], record.Events.Select(one => $"{one.Batch} {one.Source.File}#{one.Source.Record}"));
        Assert.Equal(LegalStatusCode.InForce, engine.Show(SmallStore.Application(2), new(2023, 6, 1), new(2023, 6, 1))!.Status.Code);
    }

    [Fact]
    public async Task Search_ByStatusWithoutEvents_SaysThatThereAreNone()
    {
        await _store.AddAsync(Patents());
        using var engine = AnalyticsEngine.Open(_store.Folder);

        var result = engine.Search(new SearchRequest("状态:有效"));

        Assert.Equal(0, result.Total);
        Assert.Contains("没有法律事件", Assert.Single(result.Notes).Chinese, StringComparison.Ordinal);
    }

    private static IEnumerable<Patent> Patents() =>
    [
        Record(1, "甲", "A", 2020), Record(1, "甲", "B", 2021), Record(2, "乙", "A", 2020), Record(2, "乙", "B", 2021),
        Record(3, "丙", "A", 2020), Record(4, "丁", "B", 2021),
    ];

    private static Patent Record(int place, string title, string kind, int year) => SmallStore.Record(place)
        .WithPublication($"CN{103000000 + place}{kind}").Titled(title).PublishedOn(year, 5, 4).Build();

    private static LegalEvent Event(int place, string wording, int year, int gazetteYear) =>
        new(ApplicationNumber.Parse(SmallStore.Application(place)).Value!, LegalEventWordings.KindOf(wording, ""))
        {
            Wording = wording,
            EffectiveDay = new DateOnly(year, 5, 4),
            GazetteDay = gazetteYear == year ? new DateOnly(year, 5, 4) : new DateOnly(gazetteYear, 1, 10),
        };

    private static List<string> Titles(AnalyticsEngine engine, string query, DateOnly? asOf = null, DateOnly? known = null) =>
    [
        .. engine.Search(new SearchRequest(query) { AsOf = asOf, Known = known }).Hits.Select(hit => hit.Title)
            .OrderBy(title => "甲乙丙丁".IndexOf(title, StringComparison.Ordinal)),
    ];

    private async Task<AnalyticsEngine> EngineAsync()
    {
        await _store.AddAsync(Patents());
        await _store.AddEventsAsync(
            Event(1, "授权", 2021, 2021), Event(2, "授权", 2021, 2021), Event(2, "未缴年费专利权终止", 2023, 2024));
        return AnalyticsEngine.Open(_store.Folder);
    }
}
