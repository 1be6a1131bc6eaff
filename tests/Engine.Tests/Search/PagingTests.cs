using CsCheck;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Engine.Search.Exports;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

/// <summary>In every unit and order: the pages, one behind the other, are the list, and the list is what is exported.</summary>
public sealed class PagingTests
{
    private const int Shelves = 3;

    private static readonly string[] Queries = ["*:*", "墨盒", "标题:墨盒 AND NOT 申请日:2015-01-03"];

    [Fact]
    public Task Pages_OneBehindTheOther_AreTheWholeAndRepeatNothing() => ForEachShelfAsync(store =>
    {
        foreach (var (query, unit, sort) in Requests())
        {
            var whole = store.Engine.Search(Request(query, unit, sort, 0, 10_000));
            var size = 1 + (query.Length + (int)sort) % 7;
            var pages = Enumerable.Range(0, (int)(whole.Total / size) + 2)
                .SelectMany(page => store.Engine.Search(Request(query, unit, sort, page * size, size)).Hits).Select(Name).ToList();

            Assert.Equal(whole.Hits.Select(Name), pages);
            Assert.Equal(whole.Total, pages.Distinct().Count());
            Assert.Equal(whole.Total, whole.Hits.Count);
        }
    });

    [Fact]
    public Task Export_OfEveryUnitAndOrder_HasTheHitsInTheirOrder() => ForEachShelfAsync(store =>
    {
        // Each walk through the lake takes a tenth of a second.
        foreach (var (query, unit, sort) in Requests().Where(request => request.Query == "墨盒"))
        {
            var hits = store.Engine.Search(Request(query, unit, sort, 0, 10_000)).Hits;
            var table = store.Engine.Export(
                Request(query, unit, sort, 3, 1), new ExportOptions { Columns = ExportColumns.Parse("publication_number,title,score") });

            Assert.Equal(hits.Count, table.Total);
            Assert.Equal(
                hits.Select(hit => (hit.Publication, hit.Title, sort == SortOrder.Relevance ? Math.Round(hit.Score, 4) : (double?)null)),
                table.Rows.Select(row => ((string?)row[0], (string)row[1]!, (double?)row[2])));
        }
    });

    [Fact]
    public Task Order_ByADay_IsThatOfWhatIsShownWithTheUndatedLast() => ForEachShelfAsync(store =>
    {
        foreach (var (query, unit, sort) in Requests().Where(request => request.Sort is not (SortOrder.Relevance or SortOrder.Record)))
        {
            var result = store.Engine.Search(Request(query, unit, sort, 0, 10_000));
            var days = result.Hits.Select(hit => sort is SortOrder.FilingDate or SortOrder.FilingDateAscending ? hit.FilingDate : hit.PublicationDate).ToList();
            var dated = days.OfType<DateOnly>().ToList();
            var undated = days.Count - dated.Count;

            Assert.Equal(sort is SortOrder.FilingDate or SortOrder.PublicationDate ? dated.OrderDescending() : dated.Order(), dated);
            Assert.All(days.TakeLast(undated), day => Assert.Null(day));
            Assert.Equal(undated > 0, result.Notes.Any(note => note.Chinese.Contains($"的 {undated} 件排在最后", StringComparison.Ordinal)));
        }
    });

    [Theory]
    [InlineData(5)]
    [InlineData(100_000)]
    [InlineData(2_000_000_000)]
    public async Task Page_BeyondTheEnd_IsEmptyAndSaysTheTotal(int offset)
    {
        using var store = await SmallStore.OfAsync([.. Enumerable.Range(0, 5).Select(place => SmallStore.Record(place).Titled("墨盒").Build())]);
        foreach (var (_, unit, sort) in Requests())
        {
            var result = store.Engine.Search(Request("墨盒", unit, sort, offset, 10_000));

            Assert.Empty(result.Hits);
            Assert.Equal(5, result.Total);
            Assert.Contains(result.Notes, note => note.Chinese.EndsWith("没有结果：共 5 条", StringComparison.Ordinal));
        }
    }

    private static Task ForEachShelfAsync(Action<SmallStore> check) => Shelf.Any.SampleAsync(
        async patents =>
        {
            using var store = await SmallStore.OfAsync(patents);
            check(store);
        },
        iter: Shelves,
        threads: 1);

    private static IEnumerable<(string Query, CountUnit Unit, SortOrder Sort)> Requests() =>
        from query in Queries
        from unit in Enum.GetValues<CountUnit>()
        from sort in Enum.GetValues<SortOrder>()
        select (query, unit, sort);

    private static SearchRequest Request(string query, CountUnit unit, SortOrder sort, int offset, int limit) =>
        new(query) { Unit = unit, Sort = sort, Offset = offset, Limit = limit };

    private static string Name(SearchHit hit) => $"{hit.Publication} {hit.Title}";
}
