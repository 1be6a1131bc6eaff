using ZhuhaiIp.Analytics.Ingest.Pipeline;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>Our simple families against the ones that DOCDB and OPS print.</summary>
public sealed class RealFamiliesTests : IDisposable
{
    // Hits of a search have numbers of publications only: without application and priorities each stands alone.
    private static readonly string[] HitsOfOnePrintedFamily =
    [
        "40674565 US20170314363A1", "40674565 US20210381337A1", "43496279 US20110017453A1", "43496279 US20140116775A1",
        "45812201 AU2010274656A1", "45812201 EP2456950A2",
    ];

    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Families_OfTheRealFiles_AreThePrintedOnesButForHitsWithoutApplications()
    {
        if (SharedData.PathOf("data/formats") is not { } formats)
        {
            return;
        }

        await using (var writer = await _store.OpenWriterAsync())
        {
            await IngestPipeline.RunAsync(
                new IngestOptions { Paths = [Path.Combine(formats, "docdb"), Path.Combine(formats, "ops")], RejectsFolder = _store["rejects"] },
                writer, null, CancellationToken.None);
        }

        var rows = Rows();

        // 39 documents: one comes twice alike, one twice with different content.
        Assert.Equal(37, rows.Count);
        Assert.DoesNotContain(rows.GroupBy(row => row.Family), family => family.Select(row => row.Printed).Distinct().Count() > 1);
        Assert.Equal(
            HitsOfOnePrintedFamily,
            rows.GroupBy(row => row.Printed).Where(family => family.Select(row => row.Family).Distinct().Count() > 1)
                .SelectMany(family => family).Select(row => $"{row.Printed} {row.Publication}{row.Application}"));
    }

    private List<(string Printed, string Publication, string Application, int Family)> Rows()
    {
        using var store = _store.Open();
        using var lake = store.OpenLake();
        return lake.Query(
            """
            SELECT l.number, p.publication_number, coalesce(p.application_number, ''), f.family_id
            FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id
            JOIN record_links AS l ON l.row_id = i.row_id AND l.kind = 4
            JOIN families AS f ON f.application_id = i.application_id
            ORDER BY l.number, p.publication_number
            """,
            reader => (reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3)));
    }
}
