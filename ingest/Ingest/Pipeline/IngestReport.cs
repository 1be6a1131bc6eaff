using ZhuhaiIp.Analytics.Ingest.Mapping;

namespace ZhuhaiIp.Analytics.Ingest.Pipeline;

/// <summary>What one ingest did.</summary>
/// <param name="Batch">The batch's name in the store.</param>
/// <param name="Counts">What became of the records.</param>
/// <param name="Seconds">How long it took, commit included.</param>
public sealed record IngestReport(string Batch, IngestCounts Counts, double Seconds)
{
    /// <summary>How many rejections <see cref="Rejections"/> holds at most.</summary>
    public const int RejectionLimit = 1000;

    /// <summary>The first rejections; all of them stand in <see cref="RejectsFile"/>.</summary>
    public IReadOnlyList<Rejection> Rejections { get; init; } = [];

    /// <summary>Where all rejections stand; null where there are none, or none was asked for.</summary>
    public string? RejectsFile { get; init; }

    /// <summary>What is worth knowing besides.</summary>
    public IReadOnlyList<IngestNote> Notes { get; init; } = [];

    /// <summary>The files, in the order they were read.</summary>
    public IReadOnlyList<FileReport> Files { get; init; } = [];
}
