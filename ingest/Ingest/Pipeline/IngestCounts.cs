namespace ZhuhaiIp.Analytics.Ingest.Pipeline;

/// <summary>What became of the records of an ingest or of one file: every record read is accounted for.</summary>
public sealed record IngestCounts
{
    /// <summary>Counts that add up.</summary>
    /// <exception cref="InvalidOperationException">They do not: a defect of the pipeline, which lost a record.</exception>
    public IngestCounts(long read, long stored, long updated, long duplicates, long rejected)
    {
        if (read != stored + updated + duplicates + rejected)
        {
            throw new InvalidOperationException(
                $"{read} read, but {stored} stored + {updated} updated + {duplicates} duplicates + {rejected} rejected");
        }

        (Read, Stored, Updated, Duplicates, Rejected) = (read, stored, updated, duplicates, rejected);
    }

    /// <summary>Records read, and breaks of files, which count as one record each.</summary>
    public long Read { get; }

    /// <summary>Records that are new rows of the store.</summary>
    public long Stored { get; }

    /// <summary>Records that took the place of an older row.</summary>
    public long Updated { get; }

    /// <summary>Records that the store had already.</summary>
    public long Duplicates { get; }

    /// <summary>Records that were not taken.</summary>
    public long Rejected { get; }
}
