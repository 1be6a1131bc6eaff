using System.Globalization;
using System.Runtime.InteropServices;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.Families;

/// <summary>Writes the tables of families and relations of the generation to come.</summary>
/// <remarks>
/// The documents of touched applications are read from the lake anew, and only the families that they belong or belonged
/// to are worked out; the tables themselves are copied as a whole, as <c>applications</c> is.
/// </remarks>
/// <param name="root">The store's folder.</param>
/// <param name="previous">The generation before.</param>
/// <param name="files">The files of the generation to come, <c>identities</c> and <c>applications</c> among them.</param>
/// <param name="path">The path of a new file of a table with an ending.</param>
/// <param name="slices">How much of the store is sorted at a time.</param>
internal sealed class FamilyTables(
    string root, StoreManifest previous, IReadOnlyList<StoredFile> files, Func<string, string, string> path, SliceSizes slices)
{
    // What one part holds in memory: some fifty megabytes.
    private const int RowsInPart = 250_000;

    /// <summary>The file that holds the simple family of each application.</summary>
    internal const string FamiliesFile = "application_families";

    /// <summary>The file that holds the extended family of each application.</summary>
    internal const string ExtendedFile = "application_extended";

    /// <summary>The tables that stand once a generation.</summary>
    internal static IReadOnlyList<string> Once { get; } =
        [LakeSchema.FilingKeyTable, LakeSchema.FamilyTable, LakeSchema.RelationTable, FamiliesFile, ExtendedFile];

    /// <summary>Writes them.</summary>
    /// <param name="touched">The applications whose live documents changed, in rising order.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal async Task<(IReadOnlyList<StoredFile> Files, FamilyState State)> WriteAsync(
        IReadOnlyList<int> touched, CancellationToken cancellation)
    {
        var fresh = new List<string>();
        var facts = await WriteFreshAsync(fresh, touched, cancellation);
        var index = new FamilyIndex(
            new FamilyIds(Numbers(FamiliesFile), previous.NextFamily),
            new FamilyIds(Numbers(ExtendedFile), previous.NextExtendedFamily));
        var knew = previous.FilesOf(LakeSchema.FilingKeyTable).Any();
        using (var lake = new LakeSession(root, knew ? previous.FilesOf(LakeSchema.FilingKeyTable) : []))
        {
            if (!knew)
            {
                lake.Execute($"CREATE VIEW filing_keys AS SELECT * FROM read_parquet({Listed(fresh)}) WHERE application_id < 0");
            }

            index.Update(touched, facts, new LakeFilingFacts(lake));
            cancellation.ThrowIfCancellationRequested();
            return await FinishAsync(lake, fresh, touched, index);
        }
    }

    private async Task<(IReadOnlyList<StoredFile> Files, FamilyState State)> FinishAsync(
        LakeSession lake, IReadOnlyList<string> fresh, IReadOnlyList<int> touched, FamilyIndex index)
    {
        lake.Materialise("touched", touched);
        var written = FilingKeys(lake, fresh, index.Simple.Count);
        foreach (var part in fresh)
        {
            File.Delete(part);
        }

        var families = path(LakeSchema.FamilyTable, ".parquet");
        var rows = await LakeSchema.Families.StreamAsync(families, Rows(index), CancellationToken.None);
        written.Add(DurableFiles.Describe(root, LakeSchema.FamilyTable, families, rows));
        written.Add(Binary(FamiliesFile, index.Simple));
        written.Add(Binary(ExtendedFile, index.Extended));
        written.Add(Relations(written));
        return (written, new FamilyState(
            index.Simple.Next,
            index.Extended.Next,
            Distinct(lake, families, "family_id"),
            Distinct(lake, families, "extended_family_id")));
    }

    /// <summary>The numbers of all applications: of the untouched ones as they were, of the others as they are now.</summary>
    private List<StoredFile> FilingKeys(LakeSession lake, IReadOnlyList<string> fresh, int applications)
    {
        var written = new List<StoredFile>();
        for (var first = 0; first == 0 || first < applications; first += slices.FilingKeys)
        {
            var file = path(LakeSchema.FilingKeyTable, $".{written.Count + 1}.parquet");
            var slice = string.Create(
                CultureInfo.InvariantCulture, $"application_id BETWEEN {first} AND {first + slices.FilingKeys - 1}");
            lake.Execute($"""
                COPY (
                    SELECT k.* FROM filing_keys AS k
                    WHERE {slice} AND NOT EXISTS (SELECT 1 FROM touched AS t WHERE t.id = k.application_id)
                    UNION ALL SELECT * FROM read_parquet({Listed(fresh)}) WHERE {slice}
                    ORDER BY application_id, role, key
                ) TO {LakeSession.Quote(file)} (FORMAT parquet, COMPRESSION zstd)
                """);
            written.Add(DurableFiles.Describe(
                root, LakeSchema.FilingKeyTable, file, lake.Count($"SELECT count(*) FROM read_parquet({LakeSession.Quote(file)})")));
        }

        return written;
    }

    private static long Distinct(LakeSession lake, string families, string column) =>
        lake.Count($"SELECT count(DISTINCT {column}) FROM read_parquet({LakeSession.Quote(families)})");

    private StoredFile Relations(IReadOnlyList<StoredFile> written)
    {
        var relations = path(LakeSchema.RelationTable, ".parquet");
        using var lake = new LakeSession(root, written);
        var count = RelationsTable.Write(lake, relations);
        return DurableFiles.Describe(root, LakeSchema.RelationTable, relations, count);
    }

    /// <summary>Writes what the touched applications say to files of bounded size, and gives what of it joins them.</summary>
    private async Task<FreshFilings> WriteFreshAsync(List<string> parts, IReadOnlyList<int> touched, CancellationToken cancellation)
    {
        var fresh = new FreshFilings();
        FilingFacts? facts = null;
        var rows = touched.Chunk(slices.TouchedApplications).SelectMany(
            slice => FilingKeyReader.Read(() => new LakeSession(root, files, FilingKeyReader.Sessions), slice));
        foreach (var portion in rows.Chunk(RowsInPart))
        {
            foreach (var row in portion)
            {
                if (facts is not null && facts.Application != row.Application)
                {
                    fresh.Add(facts);
                    facts = null;
                }

                facts ??= new FilingFacts(row.Application);
                facts.Add(row.Role, row.Hash);
            }

            await WritePartAsync(parts, portion, cancellation);
        }

        if (facts is not null)
        {
            fresh.Add(facts);
        }

        if (parts.Count == 0)
        {
            await WritePartAsync(parts, [], cancellation);
        }

        return fresh;
    }

    private async Task WritePartAsync(List<string> parts, FilingKeyRow[] rows, CancellationToken cancellation)
    {
        var part = path(LakeSchema.FilingKeyTable, $".part{parts.Count}.parquet");
        await LakeSchema.FilingKeys.WriteAsync(part, rows, cancellation);
        parts.Add(part);
    }

    private static string Listed(IEnumerable<string> paths) => $"[{string.Join(", ", paths.Select(LakeSession.Quote))}]";

    private static IEnumerable<LakeSchema.FamilyRow> Rows(FamilyIndex index)
    {
        for (var application = 0; application < index.Simple.Count; application++)
        {
            if (index.Simple[application] >= 0)
            {
                yield return new LakeSchema.FamilyRow(application, index.Simple[application], index.Extended[application]);
            }
        }
    }

    private int[] Numbers(string table) => previous.FilesOf(table).SingleOrDefault() is { } file
        ? MemoryMarshal.Cast<byte, int>(File.ReadAllBytes(Path.Combine(root, file.Path))).ToArray()
        : [];

    private StoredFile Binary(string table, FamilyIds ids)
    {
        var file = path(table, ".bin");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, MemoryMarshal.AsBytes<int>(ids.ToArray()));
        return DurableFiles.Describe(root, table, file, 0);
    }
}

/// <summary>What a manifest says of the families.</summary>
/// <param name="NextFamily">The id that the next new simple family gets.</param>
/// <param name="NextExtendedFamily">The id that the next new extended family gets.</param>
/// <param name="Families">How many simple families there are.</param>
/// <param name="ExtendedFamilies">How many extended families there are.</param>
internal sealed record FamilyState(int NextFamily, int NextExtendedFamily, long Families, long ExtendedFamilies)
{
    /// <summary>What <paramref name="manifest"/> says.</summary>
    internal static FamilyState Of(StoreManifest manifest) =>
        new(manifest.NextFamily, manifest.NextExtendedFamily, manifest.Families, manifest.ExtendedFamilies);

    /// <summary><paramref name="manifest"/> with this.</summary>
    internal StoreManifest Put(StoreManifest manifest) => manifest with
    {
        NextFamily = NextFamily,
        NextExtendedFamily = NextExtendedFamily,
        Families = Families,
        ExtendedFamilies = ExtendedFamilies,
    };
}
