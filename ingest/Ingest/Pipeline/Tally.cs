using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Ingest.Pipeline;

/// <summary>Counts on the two sides of the pipeline: what a source gave, and what came of it.</summary>
internal sealed class Tally
{
    private long _read;
    private long _stored;
    private long _updated;
    private long _duplicates;
    private long _rejected;

    /// <summary>The counts so far.</summary>
    public IngestCounts Counts => new(_read, _stored, _updated, _duplicates, _rejected);

    /// <summary>Records that something came of so far: fewer than were read until the last of them is done.</summary>
    public long Done => _stored + _updated + _duplicates + _rejected;

    /// <summary>Counts records that a source gave.</summary>
    public void Read(long records) => _read += records;

    /// <summary>Counts a record that a store took.</summary>
    public void Written(WriteOutcome outcome)
    {
        _stored += outcome == WriteOutcome.Stored ? 1 : 0;
        _updated += outcome == WriteOutcome.Updated ? 1 : 0;
        _duplicates += outcome == WriteOutcome.Duplicate ? 1 : 0;
    }

    /// <summary>Counts a record that was not taken.</summary>
    public void Rejected() => _rejected++;
}
