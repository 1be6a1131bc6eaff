using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Engine.Search.Alerts;
using ZhuhaiIp.Analytics.Engine.Search.Exports;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search.Alerts;

/// <summary>What is new and what is updated since a batch, in each unit.</summary>
public sealed class NewRecordsTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Records_OfALaterBatch_AreNewAndChangedOnesAreUpdated()
    {
        await _store.AddAsync(Record(0), Record(1), Record(2));
        await _store.AddAsync(Record(1), Record(2, "改"), Grant(0), Record(3), Record(4, claiming: 0));

        Assert.Equal(("A3 A4", new NewRecordCounts(1, 5, 2, 2)), Ask(1, CountUnit.Application));
        Assert.Equal(("A3 A4 B0", new NewRecordCounts(1, 6, 3, 1)), Ask(1, CountUnit.Publication));
        Assert.Equal(("", new NewRecordCounts(2, 5, 0, 0)), Ask(2, CountUnit.Application));
        Assert.Equal(("A1 A2改 A3 A4 B0", new NewRecordCounts(0, 5, 5, 0)), Ask(0, CountUnit.Application));
    }

    [Fact]
    public async Task Family_ThatHadAMember_IsUpdatedNotNew()
    {
        await _store.AddAsync(Record(0), Record(1, claiming: 9));
        await _store.AddAsync(Record(2, claiming: 9), Record(3));

        Assert.Equal(("A3", new NewRecordCounts(1, 3, 1, 1)), Ask(1, CountUnit.Family));
    }

    [Fact]
    public async Task Records_OfABatchThatWasUndone_WereNotKnown()
    {
        await _store.AddAsync(Record(0));
        await _store.AddAsync(Record(1));
        await _store.UndoAsync(2);
        await _store.AddAsync(Record(1), Record(0));

        Assert.Equal(("A1", new NewRecordCounts(2, 2, 1, 0)), Ask(2, CountUnit.Application));
    }

    [Fact]
    public async Task Application_WhosePublicationComesLater_IsKnown()
    {
        await _store.AddAsync(SmallStore.Record(0).WithPublication(null).Titled("墨盒 N").PublishedOn(null).Build());
        await _store.AddAsync(Record(0));

        Assert.Equal(("", new NewRecordCounts(1, 1, 0, 1)), Ask(1, CountUnit.Application));
        Assert.Equal(("A0", new NewRecordCounts(1, 1, 1, 0)), Ask(1, CountUnit.Publication));
    }

    [Fact]
    public async Task Record_ComposedOfALaterSource_IsUpdated()
    {
        await _store.AddAsOfAsync(new DateOnly(2020, 1, 1), [SmallStore.Record(0).Titled("墨盒 A0").WithAbstract("").Build()], "official");
        await _store.AddAsOfAsync(new DateOnly(2020, 1, 1), [Record(0)], "export");

        Assert.Equal(("", new NewRecordCounts(1, 1, 0, 1)), Ask(1, CountUnit.Application));
    }

    [Fact]
    public async Task FacetsAndExports_OfWhatIsNew_AreOfThatAlone()
    {
        await _store.AddAsync(Record(0), Record(1));
        await _store.AddAsync(Record(2));
        using var engine = AnalyticsEngine.Open(_store.Folder);
        var request = new SearchRequest("墨盒") { NewAfter = 1, Facets = [FacetKind.Kind] };

        var result = engine.Search(request);
        var table = engine.Export(request, new ExportOptions { Columns = ExportColumns.Parse("title") });

        Assert.Equal(1, result.Total);
        Assert.Equal(1, Assert.Single(result.Facets[0].Values).Count);
        Assert.Equal(["墨盒 A2"], table.Rows.Select(row => (string)row[0]!));
    }

    [Theory]
    [InlineData("batch-1", 1)]
    [InlineData("batch-2", 2)]
    [InlineData("2024-03-01", 0)]
    [InlineData("20240302", 2)]
    [InlineData("2024-02-28", 0)]
    public async Task Moment_ByBatchOrDay_IsTheLastBatchThatIsNotNew(string text, int number)
    {
        await _store.AddAsync(Record(0));
        await _store.AddAsync(Record(1));
        using var store = _store.Open();

        Assert.Equal(number, BatchMoment.Parse(store, text));
    }

    [Fact]
    public async Task Moment_ThatIsNeither_IsRefusedWithTheLatestBatches()
    {
        await _store.AddAsync(Record(0));
        using var store = _store.Open();

        Assert.Contains("最近的批次：batch-1", Assert.Throws<AnalyticsException>(() => BatchMoment.Parse(store, "gestern")).Wording.Chinese, StringComparison.Ordinal);
    }

    private static Patent Record(int place, string more = "", int claiming = -1)
    {
        var record = SmallStore.Record(place).Titled($"墨盒 A{place}{more}").FiledOn(2013, 1, 1).PublishedOn(2014, 1, 1);
        return (claiming < 0 ? record : record.Claiming(SmallStore.Application(claiming))).Build();
    }

    private static Patent Grant(int place) =>
        SmallStore.Record(place).WithPublication($"CN{103000000 + place}B").Titled($"墨盒 B{place}").FiledOn(2013, 1, 1).PublishedOn(2016, 1, 1).Build();

    private (string Titles, NewRecordCounts News) Ask(int after, CountUnit unit)
    {
        using var engine = AnalyticsEngine.Open(_store.Folder);
        var result = engine.Search(new SearchRequest("墨盒") { NewAfter = after, Unit = unit, Limit = 100 });
        Assert.Equal(result.News!.New, result.Total);
        return (string.Join(' ', result.Hits.Select(hit => hit.Title[3..]).Order(StringComparer.Ordinal)), result.News);
    }
}
