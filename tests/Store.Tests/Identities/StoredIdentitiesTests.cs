using CsCheck;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Store.Tests.Identities;

/// <summary>The identities as they lie on the disk, through real writers.</summary>
public class StoredIdentitiesTests
{
    [Fact]
    public async Task Batches_OfAnySplit_GiveTheSameLiveDocumentsAndNothingNewAgain()
    {
        var records = Documents.Series(12)
            .Append(Documents.Of(null, Documents.First))
            .Append(Documents.Of("CN113138947A", null))
            .Append(Documents.Of("CN113138947A", Documents.First))
            .Append(Documents.Of("CN113138947B", Documents.Second))
            .Append(Documents.Of("CN110000003A", "CN201910000004", "另一版"))
            .ToArray();
        var whole = await LiveOfAsync([records]);

        await Gen.Int[0, records.Length].Array[3].SampleAsync(
            async cuts =>
            {
                var places = cuts.Order().Prepend(0).Append(records.Length).ToArray();
                var live = await LiveOfAsync(places.Zip(places.Skip(1), (from, to) => records[from..to]));
                return live.SequenceEqual(whole);
            },
            iter: 4,
            threads: 1);
    }

    [Fact]
    public async Task Rows_OverSeveralBatches_AreGivenOnceAndInOrder()
    {
        using var store = new TemporaryStore();
        await store.AddAsync(Documents.Series(5));
        await store.AddAsync(Documents.Series(3, from: 3).Select(patent => patent with { Title = "新版" }));
        await store.AddAsync(Documents.Series(2, from: 8));

        using var reader = store.Open();

        Assert.Equal(Enumerable.Range(0, 10).Select(row => $"{row}"), StoreContent.Sql(reader, "SELECT row_id FROM publications"));
        Assert.Equal([0, 1, 2, 5, 6, 7, 8, 9], reader.Live.Ids());
        Assert.Equal(8, reader.Publications);
        Assert.Equal(8, reader.Applications);
        Assert.Equal(
            Enumerable.Range(0, 8).Select(id => $"{id}"),
            StoreContent.Sql(reader, "SELECT publication_id FROM identities ORDER BY publication_id"));
    }

    [Fact]
    public async Task Applicants_OfSeveralBatches_AreOneEntityWhereOnlyWidthAndBracketsDiffer()
    {
        using var store = new TemporaryStore();
        await store.AddAsync(new PatentBuilder().By("珠海甲（集团）有限公司", "乙大学").Build());
        await store.AddAsync(new PatentBuilder().WithPublication("CN1234567A").WithApplication(null)
            .By("珠海甲(集团)有限公司", "丙").InventedBy("乙大学").Build());

        using var reader = store.Open();

        Assert.Equal(
            ["0|珠海甲（集团）有限公司", "1|乙大学", "2|丙"], StoreContent.Sql(reader, "SELECT entity_id, name FROM entities ORDER BY entity_id"));
        Assert.Equal(
            ["0", "1", "0", "2", "-"], StoreContent.Sql(reader, "SELECT entity_id FROM parties ORDER BY row_id, role, sequence"));
    }

    private static async Task<IReadOnlyList<string>> LiveOfAsync(IEnumerable<IEnumerable<Domain.Patent>> batches)
    {
        using var store = new TemporaryStore();
        foreach (var batch in batches)
        {
            await store.AddAsOfAsync(new DateOnly(2024, 1, 1), batch);
        }

        IReadOnlyList<string> live;
        using (var reader = store.Open())
        {
            live = StoreContent.Sql(reader, """
                SELECT p.publication_number, p.application_number, p.content_hash,
                       (SELECT min(o.publication_number) FROM identities AS j JOIN publications AS o ON o.row_id = j.row_id
                        WHERE j.application_id = i.application_id)
                FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id ORDER BY ALL
                """);
        }

        Assert.All(await store.AddAsync(batches.SelectMany(batch => batch)), outcome => Assert.Equal(WriteOutcome.Duplicate, outcome));
        Assert.Empty(StoreChecker.Check(store.Folder, CancellationToken.None));
        return live;
    }
}
