using System.Runtime.InteropServices;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Identities;
using ZhuhaiIp.Analytics.Store.Legal;

namespace ZhuhaiIp.Analytics.Store.Lake;

/// <summary>Writes the lake's files of the generation to come.</summary>
internal sealed class LakeWriter(string root, long generation)
{
    internal const string LiveFile = "live";
    internal const string RowApplicationsFile = "row_applications";
    internal const string RowPublicationsFile = "row_publications";

    private readonly List<StoredFile> _written = [];
    private long _generation = generation;
    private int _part;

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
    }

    /// <summary>Writes one portion of legal events.</summary>
    internal async Task WriteEventsAsync(StoredEvent[] events, CancellationToken cancellation)
    {
        _part++;
        await WriteTableAsync<StoredEvent>(EventsTable.Table, events, cancellation);
    }

    /// <summary>Writes what stands once a generation, and lists all files that it consists of.</summary>
    internal (IReadOnlyList<StoredFile> Files, StoreCoverage Coverage) Finish(
        StoreManifest previous, IReadOnlyList<BatchEntry> batches, IdentityIndex identities, CancellationToken cancellation)
    {
        if (_written.Count == 0 && previous.Generation > 0)
        {
            return (previous.Files, previous.Coverage);
        }

        _part++;
        WriteTableAsync(LakeSchema.Entities, identities.NewEntities.ToArray(), cancellation).GetAwaiter().GetResult();
        WriteEmptyTables(previous, cancellation);
        var applications = identities.RowApplications();
        var publications = identities.RowPublications();
        WriteTableAsync(LakeSchema.Identities, IdentityRows(identities, applications, publications), cancellation)
            .GetAwaiter().GetResult();
        WriteBinary(LiveFile, identities.Live.ToBytes());
        WriteBinary(RowApplicationsFile, MemoryMarshal.AsBytes<int>(applications).ToArray());
        WriteBinary(RowPublicationsFile, MemoryMarshal.AsBytes<int>(publications).ToArray());
        var once = new[] { LakeSchema.IdentityTable, LakeSchema.ApplicationTable, LiveFile, RowApplicationsFile, RowPublicationsFile };
        var files = previous.Files.Where(file => !once.Contains(file.Table)).Concat(_written).ToList();
        cancellation.ThrowIfCancellationRequested();
        var (applicationFile, coverage) = WriteApplications(files, batches);
        files.Add(applicationFile);
        foreach (var folder in files.Select(file => Path.GetDirectoryName(Path.Combine(root, file.Path))!).Distinct())
        {
            DurableFiles.SyncFolder(folder);
        }

        return ([.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], coverage);
    }

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

    private static LakeSchema.IdentityRow[] IdentityRows(
        IdentityIndex identities, int[] applications, int[] publications) =>
        [.. identities.Live.Ids().Select(row => new LakeSchema.IdentityRow(
            row, publications[row] < 0 ? null : publications[row], applications[row]))];

    /// <summary>A table without a file has no view: an empty file gives it one.</summary>
    private void WriteEmptyTables(StoreManifest previous, CancellationToken cancellation)
    {
        if (!previous.FilesOf(LakeSchema.Publications.Name).Concat(_written).Any(
            file => file.Table == LakeSchema.Publications.Name))
        {
            WriteAsync([], cancellation).GetAwaiter().GetResult();
        }
    }

    private (StoredFile File, StoreCoverage Coverage) WriteApplications(List<StoredFile> files, IReadOnlyList<BatchEntry> batches)
    {
        var path = StoreLayout.TableFile(root, LakeSchema.ApplicationTable, _generation, _part, ".parquet");
        using var lake = new LakeSession(root, files);
        var coverage = LegalCoverage.Read(lake, files.Exists(file => file.Table == EventsTable.Name), batches);
        var rows = ApplicationsTable.Write(lake, path);
        return (DurableFiles.Describe(root, LakeSchema.ApplicationTable, path, rows), coverage);
    }

    private async Task WriteTableAsync<TRow>(
        LakeTable<TRow> table, ReadOnlyMemory<TRow> rows, CancellationToken cancellation)
    {
        var path = StoreLayout.TableFile(root, table.Name, _generation, _part, ".parquet");
        await table.WriteAsync(path, rows, cancellation);
        _written.Add(DurableFiles.Describe(root, table.Name, path, rows.Length));
    }

    private void WriteBinary(string name, byte[] content)
    {
        var path = StoreLayout.TableFile(root, name, _generation, _part, ".bin");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        _written.Add(DurableFiles.Describe(root, name, path, 0));
    }
}
