using ZhuhaiIp.Analytics.Ingest.Mapping;
using ZhuhaiIp.Analytics.Ingest.Sources;

namespace ZhuhaiIp.Analytics.Ingest.Pipeline;

/// <summary>The writing side of the pipeline: records into the store, rejected ones into their file, all counted.</summary>
internal sealed class RecordWriting(
    IReadOnlyList<SourceFile> files, IRecordSink sink, RejectsWriter rejects)
{
    private readonly List<FileReport> _files = [];
    private readonly List<Rejection> _rejections = [];
    private readonly NoteLog _notes = new();
    private readonly Tally _total = new();
    private readonly long _bytesTotal = files.Sum(file => file.Length);
    private Tally _file = new();
    private Rejection? _break;
    private long _bytesDone;

    /// <summary>What became of the records.</summary>
    public IngestCounts Counts => _total.Counts;

    /// <summary>The files that are done.</summary>
    public IReadOnlyList<FileReport> Files => _files;

    /// <summary>The first rejections.</summary>
    public IReadOnlyList<Rejection> Rejections => _rejections;

    /// <summary>What the mapper found worth knowing.</summary>
    public IReadOnlyList<IngestNote> Notes => _notes.Notes;

    /// <summary>Writes one chunk.</summary>
    public async Task WriteAsync(RecordChunk chunk, CancellationToken cancellation)
    {
        _file.Read(chunk.Count);
        _total.Read(chunk.Count);
        foreach (var record in chunk.Mapped)
        {
            await WriteAsync(record, chunk.Class, cancellation);
        }

        if (chunk.EndOf is { } format)
        {
            _files.Add(new FileReport(files[chunk.File].Name, format, _file.Counts, _break));
            _bytesDone += files[chunk.File].Length;
            (_file, _break) = (new Tally(), null);
        }
    }

    /// <summary>How far the ingest has come after <paramref name="chunk"/>.</summary>
    public IngestProgress Progress(RecordChunk chunk, TimeSpan elapsed)
    {
        var within = chunk.EndOf is null ? chunk.BytesRead : 0;
        return new IngestProgress(
            files[chunk.File].Name, _files.Count, files.Count, _total.Done, _bytesDone + within, _bytesTotal, elapsed);
    }

    private async ValueTask WriteAsync(MappedRecord record, string sourceClass, CancellationToken cancellation)
    {
        foreach (var note in record.Notes)
        {
            _notes.Add(note.Id, note.Text, note.Sample);
        }

        if (record.Rejection is { } rejection)
        {
            await RejectAsync(rejection, cancellation);
            return;
        }

        var source = record.Source with { Class = sourceClass };
        var outcome = record switch
        {
            { Event: { } one } => await sink.AddAsync(one, source, cancellation),
            { IsDeletion: true } => await sink.DeleteAsync(record.Patent!, source, cancellation),
            _ => await sink.AddAsync(record.Patent!, source, cancellation),
        };
        _file.Written(outcome);
        _total.Written(outcome);
    }

    private async Task RejectAsync(Rejection rejection, CancellationToken cancellation)
    {
        _file.Rejected();
        _total.Rejected();
        await rejects.AddAsync(rejection, cancellation);
        if (rejection.Record == 0 || rejection.Reason == RejectionReason.Truncated)
        {
            _break = rejection;
        }

        if (_rejections.Count < IngestReport.RejectionLimit)
        {
            _rejections.Add(rejection);
        }
    }
}
