using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Sources;
using ZhuhaiIp.Analytics.Ingest.Sources.Encodings;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.Versions;

namespace ZhuhaiIp.Analytics.Ingest.Pipeline;

/// <summary>Reads files into a store, with bounded memory, whatever the files hold.</summary>
/// <remarks>
/// One thread reads, others map, the caller's writes; records reach the store in the order of the files, so that the
/// same files give the same store. What cannot be taken is counted and told; the rest goes on.
/// </remarks>
public static class IngestPipeline
{
    private static readonly TimeSpan ProgressStep = TimeSpan.FromMilliseconds(200);

    /// <summary>Reads the files and commits once at the end; without the commit the store stays as it was.</summary>
    /// <param name="options">What to read, and how.</param>
    /// <param name="writer">The store's writer; the caller disposes it.</param>
    /// <param name="progress">Told a few times a second how far it has come; null to tell nobody.</param>
    /// <param name="cancellation">Stops the ingest without a commit.</param>
    /// <exception cref="AnalyticsException">A path, format, encoding or batch name is wrong, or the store cannot go on.</exception>
    public static Task<IngestReport> RunAsync(
        IngestOptions options, StoreWriter writer, IProgress<IngestProgress>? progress, CancellationToken cancellation) =>
        RunAsync(options, new StoreSink(writer), progress, cancellation);

    internal static async Task<IngestReport> RunAsync(
        IngestOptions options, IRecordSink sink, IProgress<IngestProgress>? progress, CancellationToken cancellation)
    {
        var clock = new ProgressClock(options.Time, progress, ProgressStep);
        var source = Source(options.Format);
        var read = new ReadOptions { Layout = options.Columns, Encoding = TextEncodings.Canonical(options.Encoding) };
        var files = InputFiles.Find(options.Paths);
        var batch = BatchName.Choose(options, files, sink);
        var sort = options.Source is { } named ? SourceClasses.Named(named).Id : null;
        sink.Date(options.AsOf);

        await using var rejects = new RejectsWriter(RejectsPath(options, batch), options.Language);
        var writing = new RecordWriting(files, sink, rejects);
        var reading = new FileReading(files, source, read, sort);
        await PumpAsync(reading, writing, clock, cancellation);

        var counts = writing.Counts;
        await CommitAsync(sink, batch, counts, cancellation);
        var rejectsFile = await rejects.CompleteAsync();
        return new IngestReport(batch, counts, clock.Elapsed.TotalSeconds)
        {
            Files = writing.Files,
            Notes = [.. reading.Notes.Notes, .. writing.Notes],
            Rejections = writing.Rejections,
            RejectsFile = rejectsFile,
        };
    }

    private static async Task PumpAsync(
        FileReading reading, RecordWriting writing, ProgressClock clock, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var reader = Task.Run(() => reading.RunAsync(stop.Token), CancellationToken.None);
        try
        {
            await foreach (var mapping in reading.Chunks.ReadAllAsync(cancellation))
            {
                var chunk = await mapping;
                await writing.WriteAsync(chunk, cancellation);
                clock.Tell(elapsed => writing.Progress(chunk, elapsed));
            }

            await reader;
        }
        finally
        {
            // A reader that is stopped ends by being cancelled; its own error, if any, came through the channel.
            await stop.CancelAsync();
            await reader.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Where nothing at all was taken there is nothing to commit: the store stays as it was.
    private static async Task CommitAsync(
        IRecordSink sink, string batch, IngestCounts counts, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (counts.Read > counts.Rejected)
        {
            await sink.CommitAsync(
                new BatchSummary(batch, counts.Read, counts.Stored, counts.Updated, counts.Duplicates, counts.Rejected),
                cancellation);
        }
    }

    private static IPatentSource? Source(string format) => format == "auto" ? null
        : PatentSources.All.FirstOrDefault(source => source.Id == format) ?? throw new AnalyticsException(new Wording(
            $"未知的格式“{format}”，可用：auto、{string.Join('、', PatentSources.Ids)}",
            $"unknown format '{format}'; known are auto, {string.Join(", ", PatentSources.Ids)}"));

    private static string? RejectsPath(IngestOptions options, string batch) => options.RejectsFile
        ?? (options.RejectsFolder is { } folder ? Path.Combine(folder, batch + ".jsonl") : null);
}
