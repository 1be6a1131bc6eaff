using ZhuhaiIp.Analytics.Ingest.Mapping;
using ZhuhaiIp.Analytics.Ingest.Sources;

namespace ZhuhaiIp.Analytics.Ingest.Pipeline;

/// <summary>Records of one file that go through the pipeline together.</summary>
/// <param name="file">The file's place among the files.</param>
/// <param name="name">The file's name.</param>
internal sealed class RecordChunk(int file, string name)
{
    private const int MostRecords = 512;
    private const long MostCharacters = 2 * 1024 * 1024;

    private readonly List<SourceRecord> _records = [];
    private long _characters;

    /// <summary>The file's place among the files.</summary>
    public int File => file;

    /// <summary>How many records it was given; mapping lets go of the records, not of their number.</summary>
    public int Count { get; private set; }

    /// <summary>How far the file was read, in bytes on the disk.</summary>
    public long BytesRead { get; set; }

    /// <summary>The format of the file, on its last chunk; null on the others.</summary>
    public string? EndOf { get; set; }

    /// <summary>The class of source of the file's format; empty until the format is known.</summary>
    public string Class { get; set; } = "";

    /// <summary>Whether it is time for the next chunk.</summary>
    public bool IsFull => _records.Count >= MostRecords || _characters >= MostCharacters;

    /// <summary>What came of the records; null until <see cref="Map"/>.</summary>
    public IReadOnlyList<MappedRecord> Mapped { get; private set; } = [];

    /// <summary>Takes one more record.</summary>
    public void Add(SourceRecord record)
    {
        _records.Add(record);
        Count++;
        _characters += record.Raw.Length;
        foreach (var value in record.Values)
        {
            _characters += value?.Length ?? 0;
        }
    }

    /// <summary>Maps the records, in their order.</summary>
    public RecordChunk Map()
    {
        var mapped = new MappedRecord[_records.Count];
        for (var place = 0; place < mapped.Length; place++)
        {
            mapped[place] = _records[place].IsEvent ? EventMapper.Map(_records[place], name) : PatentMapper.Map(_records[place], name);
        }

        Mapped = mapped;
        _records.Clear();
        return this;
    }
}
