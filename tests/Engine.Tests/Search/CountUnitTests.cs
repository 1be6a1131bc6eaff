using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

/// <summary>What counts once: an application with its publications, a publication, a record without one.</summary>
public sealed class CountUnitTests : IAsyncLifetime
{
    private SmallStore _store = null!;

    public async Task InitializeAsync() => _store = await SmallStore.OfAsync(
    [
        SmallStore.Record(0).Titled("墨盒 A").WithClaims("旧").PublishedOn(2014, 1, 1).Build(),
        SmallStore.Record(0).Titled("墨盒 B").WithClaims("新").WithPublication("CN103000000B").PublishedOn(2016, 1, 1).Build(),
        SmallStore.Record(1).Titled("墨盒 C").PublishedOn(2015, 1, 1).Build(),
        SmallStore.Record(2).Titled("墨盒 D").WithPublication(null).PublishedOn(null).Build(),
    ]);

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void Applications_WithTwoPublications_CountOnce()
    {
        var result = _store.Search("墨盒");

        Assert.Equal(3, result.Total);
        Assert.Equal(["墨盒 B", "墨盒 C", "墨盒 D"], _store.Titles("墨盒"));
        Assert.Equal(_store.Engine.Store.Applications, result.Total);
    }

    [Fact]
    public void Publications_LeaveOutWhatHasNoNumberOfOne()
    {
        var result = _store.Search("墨盒", CountUnit.Publication);

        Assert.Equal(3, result.Total);
        Assert.Equal(_store.Engine.Store.Publications, result.Total);
        Assert.All(result.Hits, hit => Assert.NotNull(hit.Publication));
    }

    [Theory]
    [InlineData("cl:旧", "CN103000000A")]
    [InlineData("cl:新", "CN103000000B")]
    [InlineData("墨盒 AND an:201310000001", "CN103000000B")]
    public void Hit_OfAnApplication_IsItsLatestPublicationThatMatches(string query, string publication) =>
        Assert.Equal(publication, Assert.Single(_store.Search(query).Hits).Publication);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Hit_OfDocumentsOfOneDay_IsTheHighestNumberWhicheverCameFirst(bool turned)
    {
        Patent[] records =
        [
            SmallStore.Record(0).Titled("墨盒 A").PublishedOn(2014, 1, 1).Build(),
            SmallStore.Record(0).Titled("墨盒 B").WithPublication("CN103000000B").PublishedOn(2014, 1, 1).Build(),
        ];
        using var store = await SmallStore.OfAsync(turned ? [.. records.Reverse()] : records);

        Assert.Equal(["墨盒 B"], store.Titles("墨盒"));
    }

    [Fact]
    public async Task Families_WithSeveralApplications_CountOnceInTotalHitsAndFacets()
    {
        using var store = await SmallStore.OfAsync(
        [
            SmallStore.Record(0).Titled("墨盒 A").PublishedOn(2014, 1, 1).FiledOn(2013, 1, 1).Build(),
            SmallStore.Record(1).Titled("墨盒 B").PublishedOn(2016, 1, 1).FiledOn(2014, 1, 1).Claiming(SmallStore.Application(0)).Build(),
            SmallStore.Record(2).Titled("墨盒 C").PublishedOn(2015, 1, 1).FiledOn(2014, 1, 1).Claiming("CN201310000001").Build(),
            SmallStore.Record(3).Titled("墨盒 D").PublishedOn(2015, 1, 1).FiledOn(2013, 1, 1).Build(),
            SmallStore.Record(4).Titled("硒鼓 E").PublishedOn(2018, 1, 1).FiledOn(2014, 1, 1).Claiming(SmallStore.Application(0)).Build(),
        ]);

        var result = store.Engine.Search(new SearchRequest("标题:\"墨盒\"") { Unit = CountUnit.Family, Limit = 10, Facets = [FacetKind.Year] });

        Assert.Equal(2, result.Total);
        Assert.Equal(["墨盒 B", "墨盒 D"], result.Hits.Select(hit => hit.Title).Order(StringComparer.Ordinal));
        Assert.Equal([("2013", 1), ("2014", 1)], result.Facets.Single().Values.Select(value => (value.Value, (int)value.Count)));
        Assert.Equal(2, store.Engine.Store.Families);
        var family = store.Engine.Show(SmallStore.Application(1))!.Family;
        Assert.Equal(4, family.Members.Count(member => member.IsSimple));
        Assert.Equal(
            [("domestic-priority", true, SmallStore.Application(0))],
            family.Relations.Select(relation => (relation.Kind, relation.IsOutward, relation.Other!)));
        Assert.Equal(3, store.Engine.Show(SmallStore.Application(0))!.Family.Relations.Count(relation => !relation.IsOutward));
    }

    [Fact]
    public void Record_ByApplicationOrByAnyPublication_IsAllItsDocuments()
    {
        foreach (var number in new[] { "CN103000000A", "CN103000000B", "2013100000011", "ZL201310000001.1" })
        {
            var record = _store.Engine.Show(number)!;

            Assert.Equal(["CN103000000A", "CN103000000B"], record.Documents.Select(document => document.Patent.Publication!.ToString()));
            Assert.Equal("墨盒 B", record.Latest.Patent.Title);
        }

        Assert.Null(_store.Engine.Show("CN202010000001"));
        Assert.Throws<AnalyticsException>(() => _store.Engine.Show("墨盒"));
        Assert.Throws<AnalyticsException>(() => _store.Engine.Show("2013100000010"));
    }
}
