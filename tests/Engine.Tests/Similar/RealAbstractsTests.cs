using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Engine.Similar;
using ZhuhaiIp.Analytics.Ingest.Pipeline;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Engine.Tests.Similar;

/// <summary>Known items among the 11,517 real abstracts of a01: agriculture, where many describe nearly the same machine.</summary>
[Trait("Category", "RealData")]
public sealed class RealAbstractsTests
{
    private const int Every = 193;

    [Fact]
    public async Task Abstract_HalvedOrReworded_FindsItsOwnRecord()
    {
        if (SharedData.PathOf("data/a01") is not { } source)
        {
            return;
        }

        var folder = Directory.CreateTempSubdirectory("engine-a01-");
        await using (var writer = await StoreWriter.OpenAsync(folder.FullName, CancellationToken.None))
        {
            await IngestPipeline.RunAsync(new IngestOptions { Paths = [source] }, writer, null, CancellationToken.None);
        }

        using (var engine = AnalyticsEngine.Open(folder.FullName))
        {
            var records = engine.Search(new SearchRequest("*:*") { Limit = 10_000 }).Hits.Where((_, place) => place % Every == 0)
                .Select(hit => engine.Show(hit.Application!)!.Latest.Patent).Where(patent => patent.Abstract.Length > 80)
                .Select(patent => (Number: patent.Application!.ToString(), patent.Abstract)).ToList();

            Assert.True(records.Count > 40);
            Require(engine, records, "halved", AbridgedText.Half);
            Require(engine, records, "reworded", AbridgedText.Reworded);
        }

        folder.Delete(recursive: true);
    }

    private static void Require(AnalyticsEngine engine, List<(string Number, string Abstract)> records, string name, Func<string, string> change)
    {
        var places = records.ConvertAll(record => engine
            .Similar(new SimilarRequest { Text = new SimilarText("", change(record.Abstract), ""), Limit = 10 })
            .Hits.ToList().FindIndex(hit => hit.Application == record.Number) + 1);
        var (first, ten) = (places.Count(place => place == 1), places.Count(place => place > 0));

        Console.WriteLine($"Similar search, {records.Count} real abstracts {name}: first {first}, in ten {ten}.");
        Assert.True(first * 100 >= records.Count * 95, $"{name}: {first} of {records.Count}");
        Assert.True(ten * 100 >= records.Count * 98, $"{name}: {ten} of {records.Count}");
    }
}
