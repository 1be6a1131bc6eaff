using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Engine.Tests;

/// <summary>A store of a few records made for one test, gone when it ends.</summary>
internal sealed class SmallStore : IDisposable
{
    private readonly string _folder;

    private SmallStore(string folder) => (_folder, Engine) = (folder, AnalyticsEngine.Open(folder));

    internal AnalyticsEngine Engine { get; }

    /// <summary>The application number <paramref name="place"/> places behind the first of the year 2013.</summary>
    internal static string Application(int place) =>
        ApplicationNumber.Parse($"CN{201310000001 + place}").Value!.ToString();

    /// <summary>A record under an application number of its own, published once.</summary>
    internal static PatentBuilder Record(int place) => new PatentBuilder()
        .WithApplication(Application(place)).WithPublication($"CN{103000000 + place}A");

    internal static async Task<SmallStore> OfAsync(IEnumerable<Patent> patents)
    {
        var folder = Directory.CreateTempSubdirectory("engine-test-").FullName;
        await using (var writer = await StoreWriter.OpenAsync(folder, CancellationToken.None))
        {
            var read = 0;
            foreach (var patent in patents)
            {
                await writer.AddAsync(patent, new SourceReference("test", ++read), CancellationToken.None);
            }

            await writer.CommitAsync(new BatchSummary("test", read, read, 0, 0, 0), CancellationToken.None);
        }

        return new SmallStore(folder);
    }

    internal SearchResult Search(string query, CountUnit unit = CountUnit.Application) =>
        Engine.Search(new SearchRequest(query) { Unit = unit, Limit = 1_000 });

    /// <summary>The titles of what the query finds, in their own order.</summary>
    internal IReadOnlyList<string> Titles(string query) =>
        [.. Search(query).Hits.Select(hit => hit.Title).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        Engine.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
