using System.Globalization;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Pipeline;
using ZhuhaiIp.Analytics.Ingest.Sources;
using ZhuhaiIp.Analytics.Ingest.Sources.Encodings;
using ZhuhaiIp.Analytics.Store.SideTables;

namespace ZhuhaiIp.Analytics.Ingest.Tables;

/// <summary>Loads a side table: reads all of it, then puts it in the place of what the store had.</summary>
/// <remarks>A side table fits in memory; its records are held together because they can contradict each other.</remarks>
public static class TableIngest
{
    /// <summary>Loads the table into the store in <paramref name="store"/>; where no record was sound the store stays as it was.</summary>
    /// <exception cref="AnalyticsException">A path, table or encoding is wrong, or the store cannot be written to.</exception>
    public static async Task<IngestReport> RunAsync(TableIngestOptions options, string store, CancellationToken cancellation)
    {
        var started = options.Time.GetTimestamp();
        var mapping = TableMappings.Find(options.Table);
        var files = InputFiles.Find(options.Paths);
        var reading = new TableReading(mapping, new ReadOptions
        {
            Encoding = TextEncodings.Canonical(options.Encoding),
            Fields = TableFields.Of(mapping).Set,
        });
        var reports = new List<FileReport>();
        foreach (var file in files)
        {
            reports.Add(await reading.ReadAsync(file, cancellation));
        }

        var rows = reading.Settle();
        var counts = new IngestCounts(reading.Read, rows.Count, 0, reading.Duplicates, reading.Rejections.Count);
        await SideTableWriter.EnsureStoreAsync(store, options.Time, cancellation);
        await using var rejects = new RejectsWriter(RejectsPath(options), options.Language);
        foreach (var rejection in reading.Rejections)
        {
            await rejects.AddAsync(rejection, cancellation);
        }

        if (rows.Count > 0)
        {
            await SideTableWriter.ReplaceAsync(store, Content(options, mapping, files, counts, rows), options.Time, cancellation);
        }

        return new IngestReport(options.Table, counts, options.Time.GetElapsedTime(started).TotalSeconds)
        {
            Files = reports,
            Notes = reading.Notes,
            Rejections = [.. reading.Rejections.Take(IngestReport.RejectionLimit)],
            RejectsFile = await rejects.CompleteAsync(),
        };
    }

    private static SideTableContent Content(
        TableIngestOptions options, ITableMapping mapping, IReadOnlyList<SourceFile> files, IngestCounts counts, List<TableRow> rows) =>
        new(mapping.Name, options.Source ?? string.Join('；', files.Select(file => file.Name)), options.Date)
        {
            Read = counts.Read,
            Stored = counts.Stored,
            Duplicates = counts.Duplicates,
            Rejected = counts.Rejected,
            Rows = mapping.Tables(rows),
        };

    private static string? RejectsPath(TableIngestOptions options)
    {
        var time = options.Time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        return options.RejectsFile
            ?? (options.RejectsFolder is { } folder ? Path.Combine(folder, $"{options.Table}-{time}.jsonl") : null);
    }
}
