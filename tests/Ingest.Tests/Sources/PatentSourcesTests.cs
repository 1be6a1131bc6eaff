using CsCheck;
using ZhuhaiIp.Analytics.Ingest.Mapping;
using ZhuhaiIp.Analytics.Ingest.Sources;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;
using ZhuhaiIp.Analytics.Ingest.Tests.Sources.Xlsx;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Sources;

/// <summary>What every source must do, whichever it is.</summary>
public sealed class PatentSourcesTests : IDisposable
{
    // Beginnings that lead a source deep into its code before the rest turns out to be nonsense.
    private static readonly byte[][] Beginnings =
    [
        [],
        [0x1F, 0x8B, 8, 0],
        [0xFF, 0xFE],
        [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
        [.. "PK\u0003\u0004"u8],
        [.. "公开号,标题\nCN106540887A,\"一\n"u8],
        WorkbookFile.Of(("s", "visible", WorkbookFile.Row(1, "公开号") + WorkbookFile.Row(2, "CN106540887A"), ""))[..700],
    ];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Ids() => [.. PatentSources.Ids];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Ids))]
    public void Source_OverAnyBytes_GivesRecordsOrFaultsAndNeverThrows(string id)
    {
        var source = PatentSources.All.Single(source => source.Id == id);

        Gen.Select(Gen.Int[0, Beginnings.Length - 1], Gen.Byte.Array[0, 500]).Sample(
            (beginning, rest) =>
            {
                var path = _folder.Write("x", [.. Beginnings[beginning], .. rest]);

                var records = source.ReadAsync(new SourceFile(path, "x"), new ReadOptions(), new NoteLog(), CancellationToken.None)
                    .ToListAsync().AsTask().GetAwaiter().GetResult();

                return records.All(record => record.Fault is not null || record.Values.Count == PatentFields.Count);
            },
            iter: 300,
            threads: 1);
    }

    [Fact]
    public void Sources_HaveNamesOfTheirOwnAndTakeEveryFile()
    {
        Assert.Equal(PatentSources.Ids, PatentSources.Ids.Distinct());
        Assert.All(Beginnings, head => Assert.Contains(PatentSources.All, source => source.Recognizes(new SourceProbe(head, false))));
    }

    [Fact]
    public void Readme_NamesEverySourceFieldAndReason()
    {
        var readme = File.ReadAllText(Path.Combine(Checkout(), "ingest", "README.md"));

        Assert.All(PatentSources.Ids, id => Assert.Contains($"### {id}：", readme, StringComparison.Ordinal));
        Assert.All(PatentFields.Names, name => Assert.Contains($"`{name}`", readme, StringComparison.Ordinal));
        Assert.All(Enum.GetValues<RejectionReason>(), reason => Assert.Contains($"`{reason.Id()}`", readme, StringComparison.Ordinal));
    }

    private static string Checkout()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ZhuhaiIp.Analytics.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
