using System.Runtime.InteropServices;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Families;
using ZhuhaiIp.Analytics.Store.Identities;
using ZhuhaiIp.Analytics.Store.Legal;
using ZhuhaiIp.Analytics.Store.Versions;

namespace ZhuhaiIp.Analytics.Store.Lake;

/// <summary>Writes the lake's files of the generation to come.</summary>
internal sealed class LakeWriter(string root, long generation)
{
    internal const string LiveFile = "live";
    internal const string RowApplicationsFile = "row_applications";
    internal const string RowPublicationsFile = "row_publications";

    // Written anew by each generation; all other tables only grow.
    private static readonly string[] Derived =
        [LakeSchema.IdentityTable, LakeSchema.ApplicationTable, LiveFile, RowApplicationsFile, RowPublicationsFile, .. FamilyTables.Once];

    private readonly List<StoredFile> _written = [];
    private long _generation = generation;
    private int _part;

    /// <summary>How much of the store is held at a time while a generation is finished.</summary>
    internal SliceSizes Slices { get; set; } = SliceSizes.Default;

    /// <summary>The files of the generation so far.</summary>
    internal IReadOnlyList<StoredFile> Written => _written;

    /// <summary>Turns to the next generation after a commit.</summary>
    internal void StartGeneration(long next)
    {
        _generation = next;
        _part = 0;
        _written.Clear();
    }

    /// <summary>Writes one portion: a file of each table of records.</summary>
    internal async Task WriteAsync(StoredRow[] rows, CancellationToken cancellation)
    {
        _part++;
        await WriteTableAsync(LakeSchema.Publications, rows, cancellation);
        await WriteTableAsync(LakeSchema.Parties, PartiesOf(rows), cancellation);
        await WriteTableAsync(LakeSchema.Classifications, ClassificationsOf(rows), cancellation);
        await WriteTableAsync(LakeSchema.Priorities, PrioritiesOf(rows), cancellation);
        await WriteTableAsync(LakeSchema.Links, LinksOf(rows), cancellation);
        if (BorrowedOf(rows) is { Length: > 0 } borrowed)
        {
            await WriteTableAsync(LakeSchema.BorrowedFields, borrowed, cancellation);
        }
    }

    /// <summary>Writes one portion of the main table alone.</summary>
    internal async Task WritePublicationsAsync(StoredRow[] rows, CancellationToken cancellation)
    {
        _part++;
        await WriteTableAsync(LakeSchema.Publications, rows, cancellation);
    }

    /// <summary>Writes what composed rows borrow.</summary>
    internal Task WriteBorrowedAsync(LakeSchema.BorrowedRow[] rows, CancellationToken cancellation)
    {
        _part++;
        return WriteTableAsync<LakeSchema.BorrowedRow>(LakeSchema.BorrowedFields, rows, cancellation);
    }

    /// <summary>Writes where known versions were seen again.</summary>
    internal async Task WriteAsync(Sighting[] sightings, CancellationToken cancellation)
    {
        _part++;
        await WriteTableAsync(LakeSchema.Sightings, sightings, cancellation);
    }

    /// <summary>Writes one portion of legal events.</summary>
    internal async Task WriteEventsAsync(StoredEvent[] events, CancellationToken cancellation)
    {
        _part++;
        await WriteTableAsync<StoredEvent>(EventsTable.Table, events, cancellation);
    }

    /// <summary>Writes what stands once a generation, and lists all files that it consists of.</summary>
    internal async Task<(IReadOnlyList<StoredFile> Files, StoreCoverage Coverage, FamilyState Families)> FinishAsync(
        StoreManifest previous, IReadOnlyList<BatchEntry> batches, IdentityIndex identities, CancellationToken cancellation)
    {
        if (previous.Generation > 0 && EventBatches.AreTheSame(previous, batches) && _written.TrueForAll(file => file.Table == LakeSchema.Sightings.Name)
            && IdentityReader.Live(root, previous).Words.SequenceEqual(identities.Live.Words))
        {
            SyncFolders(_written);
            return (Sorted(previous.Files.Union(_written)), previous.Coverage, FamilyState.Of(previous));
        }

        _part++;
        await WriteTableAsync(LakeSchema.Entities, identities.Entities.Unwritten.ToArray(), cancellation);
        await WriteEmptyTablesAsync(previous, cancellation);
        var rowApplications = identities.RowApplications();
        var publications = identities.RowPublications();
        await WriteIdentitiesAsync(identities, rowApplications, publications, cancellation);
        WriteBinary(LiveFile, identities.Live.ToBytes());
        WriteBinary(RowApplicationsFile, MemoryMarshal.AsBytes<int>(rowApplications));
        WriteBinary(RowPublicationsFile, MemoryMarshal.AsBytes<int>(publications));
        var files = previous.Files.Where(file => !Derived.Contains(file.Table)).Union(_written).ToList();
        cancellation.ThrowIfCancellationRequested();
        var (applications, coverage) = WriteApplications(files, batches);
        files.AddRange(applications);
        var tables = new FamilyTables(root, previous, files, (table, ending) => StoreLayout.TableFile(root, table, _generation, _part, ending), Slices);
        var (familyFiles, families) = await tables.WriteAsync(
            TouchedApplications.Of(root, previous, identities.Live, rowApplications), cancellation);
        files.AddRange(familyFiles);
        SyncFolders(files);
        return (Sorted(files), coverage, families);
    }

    private static IReadOnlyList<StoredFile> Sorted(IEnumerable<StoredFile> files) =>
        [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)];

    private static LakeSchema.PartyRow[] PartiesOf(StoredRow[] rows) =>
        [.. rows.SelectMany(row => row.Patent.Parties.Select(
            (party, i) => new LakeSchema.PartyRow(row.Row, party, row.Entities[i])))];

    private static LakeSchema.ClassificationRow[] ClassificationsOf(StoredRow[] rows) =>
        [.. rows.SelectMany(row => row.Patent.Classifications.Select(classification =>
            new LakeSchema.ClassificationRow(row.Row, classification, SymbolOf(classification))))];

    private static IpcSymbol? SymbolOf(Classification classification) =>
        classification.Scheme == ClassificationScheme.Locarno ? null : (classification.Scheme == ClassificationScheme.Cpc ? IpcSymbol.ParseCpc(classification.Symbol) : IpcSymbol.Parse(classification.Symbol)).Value;

    private static LakeSchema.PriorityRow[] PrioritiesOf(StoredRow[] rows) =>
        [.. rows.SelectMany(row => row.Patent.Priorities.Select(
            priority => new LakeSchema.PriorityRow(row.Row, priority)))];

    private static LakeSchema.LinkRow[] LinksOf(StoredRow[] rows) =>
        [.. rows.SelectMany(row => LakeSchema.LinksOf(row.Patent).Select(
            link => new LakeSchema.LinkRow(row.Row, link.Kind, link.Number)))];

    private static LakeSchema.BorrowedRow[] BorrowedOf(StoredRow[] rows) =>
    [
        .. from row in rows
           where row.Recipe is not null
           from lender in row.Recipe!.Borrowed
           from field in ContentFields.Of(lender.Fields)
           select new LakeSchema.BorrowedRow(row.Row, field.Id, lender.Row),
    ];

    private async Task WriteIdentitiesAsync(
        IdentityIndex identities, int[] applications, int[] publications, CancellationToken cancellation)
    {
        var path = StoreLayout.TableFile(root, LakeSchema.IdentityTable, _generation, _part, ".parquet");
        var rows = identities.Live.Ids().Select(row => new LakeSchema.IdentityRow(
            row, publications[row] < 0 ? null : publications[row], applications[row]));
        var count = await LakeSchema.Identities.StreamAsync(path, rows, cancellation);
        _written.Add(DurableFiles.Describe(root, LakeSchema.IdentityTable, path, count));
    }

    private void SyncFolders(IEnumerable<StoredFile> files)
    {
        foreach (var folder in files.Select(file => Path.GetDirectoryName(Path.Combine(root, file.Path))!).Distinct())
        {
            DurableFiles.SyncFolder(folder);
        }
    }

    /// <summary>A table without a file has no view: an empty file gives it one.</summary>
    private async Task WriteEmptyTablesAsync(StoreManifest previous, CancellationToken cancellation)
    {
        var there = previous.Files.Concat(_written).Select(file => file.Table).ToHashSet(StringComparer.Ordinal);
        await WriteEmptyAsync(LakeSchema.Publications, there, cancellation);
        await WriteEmptyAsync(LakeSchema.Parties, there, cancellation);
        await WriteEmptyAsync(LakeSchema.Classifications, there, cancellation);
        if (!there.Contains(LakeSchema.Links.Name))
        {
            // Priorities written before there were links lack a column: an empty file that has it gives it to all.
            await WriteTableAsync(LakeSchema.Priorities, Array.Empty<LakeSchema.PriorityRow>(), cancellation);
        }

        await WriteEmptyAsync(LakeSchema.Links, there, cancellation);
        await WriteEmptyAsync(LakeSchema.Sightings, there, cancellation);
        await WriteEmptyAsync(LakeSchema.BorrowedFields, there, cancellation);
    }

    private Task WriteEmptyAsync<TRow>(LakeTable<TRow> table, HashSet<string> there, CancellationToken cancellation) =>
        there.Contains(table.Name) ? Task.CompletedTask : WriteTableAsync<TRow>(table, Array.Empty<TRow>(), cancellation);

    private (IEnumerable<StoredFile> Files, StoreCoverage Coverage) WriteApplications(List<StoredFile> files, IReadOnlyList<BatchEntry> batches)
    {
        // The writer's own memory is at its largest: DuckDB spills the sooner.
        using var lake = new LakeSession(root, files, share: 2);
        var coverage = LegalCoverage.Read(lake, files.Exists(file => file.Table == EventsTable.Name), batches);
        var written = ApplicationsTable.Write(
            lake, part => StoreLayout.TableFile(root, LakeSchema.ApplicationTable, _generation, part, ".parquet"), Slices);
        return (written.Select(file => DurableFiles.Describe(root, LakeSchema.ApplicationTable, file.Path, file.Rows)), coverage);
    }

    private async Task WriteTableAsync<TRow>(
        LakeTable<TRow> table, ReadOnlyMemory<TRow> rows, CancellationToken cancellation)
    {
        var path = StoreLayout.TableFile(root, table.Name, _generation, _part, ".parquet");
        await table.WriteAsync(path, rows, cancellation);
        _written.Add(DurableFiles.Describe(root, table.Name, path, rows.Length));
    }

    private void WriteBinary(string name, ReadOnlySpan<byte> content)
    {
        var path = StoreLayout.TableFile(root, name, _generation, _part, ".bin");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        _written.Add(DurableFiles.Describe(root, name, path, 0));
    }
}
