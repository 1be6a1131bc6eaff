using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Testing;

/// <summary>A real store in a folder of its own, gone with the test.</summary>
public sealed class TemporaryStore : IDisposable
{
    private readonly string _parent = Directory.CreateTempSubdirectory("store-test-").FullName;
    private int _batches;

    /// <summary>A store yet to be made: the folder comes with the first batch.</summary>
    public TemporaryStore() => Folder = Path.Combine(_parent, "store");

    /// <summary>The store's folder.</summary>
    public string Folder { get; }

    /// <summary>The day on which every batch is stored.</summary>
    public static TimeProvider Clock { get; } = new StoppedClock();

    /// <summary>A file of the store, by its place under the folder.</summary>
    public string this[string relative] => Path.Combine(Folder, relative);

    /// <summary>Stores one batch, and says what became of each record.</summary>
    public Task<IReadOnlyList<WriteOutcome>> AddAsync(params IEnumerable<Patent> patents) =>
        AddFromAsync("records.csv", patents);

    /// <summary>Stores one batch as read from <paramref name="file"/>.</summary>
    public async Task<IReadOnlyList<WriteOutcome>> AddFromAsync(string file, params IEnumerable<Patent> patents)
    {
        await using var writer = await OpenWriterAsync();
        var outcomes = await FillAsync(writer, file, patents);
        await writer.CommitAsync(Summary(outcomes), CancellationToken.None);
        return outcomes;
    }

    /// <summary>Stores one batch of legal events, and says what became of each.</summary>
    public async Task<IReadOnlyList<WriteOutcome>> AddEventsAsync(params IEnumerable<LegalEvent> events)
    {
        await using var writer = await OpenWriterAsync();
        var outcomes = new List<WriteOutcome>();
        foreach (var one in events)
        {
            outcomes.Add(await writer.AddAsync(one, new SourceReference("events.csv", outcomes.Count + 1), CancellationToken.None));
        }

        await writer.CommitAsync(Summary(outcomes), CancellationToken.None);
        return outcomes;
    }

    /// <summary>Stores one batch whose data stand for a day.</summary>
    public async Task<IReadOnlyList<WriteOutcome>> AddAsOfAsync(
        DateOnly day, IEnumerable<Patent> patents, string source = "")
    {
        await using var writer = await OpenWriterAsync();
        writer.AsOf = day;
        var outcomes = new List<WriteOutcome>();
        foreach (var patent in patents)
        {
            outcomes.Add(await writer.AddAsync(
                patent, new SourceReference("records.csv", outcomes.Count + 1) { Class = source }, CancellationToken.None));
        }

        await writer.CommitAsync(Summary(outcomes), CancellationToken.None);
        return outcomes;
    }

    /// <summary>Takes back the batch that was stored as the <paramref name="number"/>th, from 1.</summary>
    public async Task UndoAsync(int number)
    {
        await using var writer = await OpenWriterAsync();
        await writer.UndoAsync($"batch-{number}", CancellationToken.None);
    }

    /// <summary>Adds records to a writer and does not commit them.</summary>
    public static async Task<IReadOnlyList<WriteOutcome>> FillAsync(
        StoreWriter writer, string file, params IEnumerable<Patent> patents)
    {
        var outcomes = new List<WriteOutcome>();
        foreach (var patent in patents)
        {
            outcomes.Add(await writer.AddAsync(
                patent, new SourceReference(file, outcomes.Count + 1), CancellationToken.None));
        }

        return outcomes;
    }

    /// <summary>What a batch with these outcomes says of itself.</summary>
    public BatchSummary Summary(params IReadOnlyList<WriteOutcome> outcomes) => new(
        $"batch-{++_batches}",
        outcomes.Count,
        outcomes.Count(outcome => outcome == WriteOutcome.Stored),
        outcomes.Count(outcome => outcome == WriteOutcome.Updated),
        outcomes.Count(outcome => outcome == WriteOutcome.Duplicate),
        0);

    /// <summary>Opens the store for writing.</summary>
    public Task<StoreWriter> OpenWriterAsync() => StoreWriter.OpenAsync(Folder, Clock, CancellationToken.None);

    /// <summary>Opens the store for reading.</summary>
    public PatentStore Open() => PatentStore.Open(Folder);

    /// <summary>A copy of the store as it lies on the disk now.</summary>
    public TemporaryStore Copy()
    {
        var copy = new TemporaryStore();
        Copy(Folder, copy.Folder);
        return copy;
    }

    /// <summary>Copies a store as it lies on the disk now, whoever has it.</summary>
    public static void Copy(string folder, string to)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(folder, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            if (Path.GetFileName(path) == "write.lock")
            {
                // Nobody holds the copy, and nobody can read what another holds.
                File.Create(target).Dispose();
            }
            else
            {
                File.Copy(path, target);
            }
        }
    }

    /// <summary>Deletes the folder.</summary>
    public void Dispose() => Directory.Delete(_parent, recursive: true);

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 3, 1, 8, 30, 0, TimeSpan.Zero);
    }
}
