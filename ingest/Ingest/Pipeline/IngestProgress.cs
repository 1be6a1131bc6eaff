namespace ZhuhaiIp.Analytics.Ingest.Pipeline;

/// <summary>How far an ingest has come.</summary>
/// <param name="File">The file being read.</param>
/// <param name="FilesDone">How many files are done.</param>
/// <param name="Files">How many files there are.</param>
/// <param name="Records">Records that went through.</param>
/// <param name="BytesRead">Bytes of the files that were read, as they lie on the disk.</param>
/// <param name="BytesTotal">Bytes of all files.</param>
/// <param name="Elapsed">Time since the beginning.</param>
public sealed record IngestProgress(
    string File, int FilesDone, int Files, long Records, long BytesRead, long BytesTotal, TimeSpan Elapsed)
{
    /// <summary>Records a second since the beginning; 0 at the beginning.</summary>
    public double Rate => Elapsed > TimeSpan.Zero ? Records / Elapsed.TotalSeconds : 0;

    /// <summary>How long the rest will take at the pace so far; null where that cannot be told yet.</summary>
    public TimeSpan? Remaining => BytesRead > 0 && Elapsed > TimeSpan.Zero
        ? Elapsed * ((double)Math.Max(0, BytesTotal - BytesRead) / BytesRead)
        : null;
}
