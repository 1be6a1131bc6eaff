using ZhuhaiIp.Analytics.Ingest.Mapping;
using ZhuhaiIp.Analytics.Ingest.Pipeline;
using ZhuhaiIp.Analytics.Ingest.Sources;

namespace ZhuhaiIp.Analytics.Ingest.Tables;

/// <summary>Reads the records of a side table and holds them.</summary>
internal sealed class TableReading(ITableMapping mapping, ReadOptions options)
{
    private readonly TableFields _fields = TableFields.Of(mapping);
    private readonly NoteLog _notes = new();
    private readonly TableRows _rows = new();
    private readonly List<Rejection> _rejections = [];

    /// <summary>Records read, and breaks of files, which count as one record each.</summary>
    public long Read { get; private set; }

    /// <summary>Records that repeat another; known when all is settled.</summary>
    public long Duplicates => _rows.Duplicates;

    /// <summary>The rejections, contradictions last.</summary>
    public IReadOnlyList<Rejection> Rejections => _rejections;

    /// <summary>What the readers found worth knowing.</summary>
    public IReadOnlyList<IngestNote> Notes => _notes.Notes;

    /// <summary>Reads one file.</summary>
    public async Task<FileReport> ReadAsync(SourceFile file, CancellationToken cancellation)
    {
        var (format, read, rejected) = ("", Read, _rejections.Count);
        Rejection? broken = null;
        try
        {
            var source = await SourceOfAsync(file, cancellation);
            format = source.Id;
            await foreach (var record in source.ReadAsync(file, options, _notes, cancellation))
            {
                broken = Take(record, file.Name) ?? broken;
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            broken = Take(new SourceRecord(0, 0) { Fault = FileReading.Unreadable(error) }, file.Name);
        }

        var refused = _rejections.Count - rejected;
        return new FileReport(file.Name, format, new IngestCounts(Read - read, Read - read - refused, 0, 0, refused), broken);
    }

    /// <summary>The records that stand, contradictions and repetitions taken out.</summary>
    public List<TableRow> Settle() => _rows.Settle(_rejections);

    private static async Task<IPatentSource> SourceOfAsync(SourceFile file, CancellationToken cancellation)
    {
        var probe = await file.ProbeAsync(cancellation);
        return PatentSources.Tables.First(source => source.Recognizes(probe));
    }

    /// <summary>Takes a record, or rejects it; gives the rejection where it is the file's break.</summary>
    private Rejection? Take(SourceRecord record, string file)
    {
        Read++;
        var cells = new TableCells(record, _fields);
        var row = cells.Fault is null ? mapping.Map(cells) : null;
        var name = record.Part is null ? file : $"{file}#{record.Part}";
        if (cells.Fault is null)
        {
            _rows.Add(row!, Reject);
            return null;
        }

        var rejection = Reject(cells.Fault);
        _rejections.Add(rejection);
        return record.Number == 0 || cells.Fault.Reason == RejectionReason.Truncated ? rejection : null;

        Rejection Reject(Fault fault) => new(name, record.Number, record.Line, fault.Reason, fault.Detail, record.Raw);
    }
}
