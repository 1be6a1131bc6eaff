using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Store.Tests.Lake;

public sealed class LakeSchemaTests : IDisposable
{
    private static readonly List<(string Name, string Meaning, List<(string Name, string Meaning, Type Type)> Columns)> Tables =
    [
        Of(LakeSchema.Publications), Of(LakeSchema.Parties), Of(LakeSchema.Classifications), Of(LakeSchema.Priorities),
        Of(LakeSchema.Sightings), Of(LakeSchema.BorrowedFields), Of(LakeSchema.Entities), Of(LakeSchema.Identities),
    ];

    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void EveryTableAndColumn_HasANameAndAMeaning()
    {
        Assert.Equal(Tables.Count, typeof(LakeSchema).GetProperties(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic).Length);
        Assert.All(Tables, table =>
        {
            Assert.Matches("^[A-Z].{20,}\\.$", table.Meaning);
            Assert.Equal(table.Columns.Count, table.Columns.Select(column => column.Name).Distinct().Count());
            Assert.All(table.Columns, column =>
            {
                Assert.Matches("^[a-z][a-z_]*$", column.Name);
                Assert.True(column.Meaning.Length >= 6, $"{table.Name}.{column.Name}");
            });
        });
    }

    [Fact]
    public async Task EveryFile_ReadByAnotherTool_HasExactlyTheColumnsOfTheSchema()
    {
        await _store.AddAsync(new PatentBuilder().By("甲").InventedBy("乙").Through("丙").Claiming("US62/123,456").Build());
        using var store = _store.Open();
        using var lake = new LakeSession(_store.Folder, []);

        foreach (var (name, _, columns) in Tables)
        {
            var file = Assert.Single(store.Manifest.FilesOf(name));
            var found = lake.Query(
                $"DESCRIBE SELECT * FROM read_parquet({LakeSession.Quote(_store[file.Path])})",
                row => $"{row.GetString(0)} {row.GetString(1)}");

            Assert.Equal(columns.Select(column => $"{column.Name} {SqlType(column.Type)}"), found);
            Assert.Equal(file.Rows, lake.Count($"SELECT count(*) FROM read_parquet({LakeSession.Quote(_store[file.Path])})"));
        }
    }

    [Fact]
    public async Task Document_ReadBackFromTheLake_IsTheOneThatWasStored()
    {
        var patent = new PatentBuilder().By("甲公司", "乙大学").At("珠海市", "440400", needsReview: true).InventedBy("丙")
            .Through("丁代理").Claiming("US62/123,456", new DateOnly(2018, 6, 11)).Claiming("JP2018-1").Classified("B41J2/175", "H04B").Build();
        var bare = Documents.Of(null, Documents.Second) with { Abstract = "", Claims = "", FilingDate = null, PublicationDate = null };
        await _store.AddAsync(patent, bare);
        using var store = _store.Open();

        var read = LakeReader.ReadAll(_store.Folder, store.Manifest.Files).Select(row => row.Patent).ToList();

        Assert.Equal([patent.Title, bare.Title], read.Select(found => found.Title));
        Same(patent, read[0]);
        Same(bare, read[1]);
        Same(bare, LakeReader.Read(store.OpenLake, 1)!.Patent);
        Assert.Null(LakeReader.Read(store.OpenLake, 2));
    }

    private static void Same(Patent expected, Patent read)
    {
        Assert.Equal(expected.Parties, read.Parties);
        Assert.Equal(expected.Classifications, read.Classifications);
        Assert.Equal(expected.Priorities, read.Priorities);
        Assert.Equal(expected, read with
        {
            Parties = expected.Parties,
            Classifications = expected.Classifications,
            Priorities = expected.Priorities,
        });
    }

    private static string SqlType(Type type) =>
        type == typeof(int) ? "INTEGER"
        : type == typeof(long) ? "BIGINT"
        : type == typeof(bool) ? "BOOLEAN"
        : type == typeof(DateOnly) ? "DATE" : "VARCHAR";

    private static (string, string, List<(string, string, Type)>) Of<TRow>(LakeTable<TRow> table) =>
        (table.Name, table.Meaning, table.Columns.Select(
            column => (column.Field.Name, column.Meaning, Nullable.GetUnderlyingType(column.Field.ClrType) ?? column.Field.ClrType)).ToList());
}
