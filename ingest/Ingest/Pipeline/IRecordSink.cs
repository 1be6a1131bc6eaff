using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Ingest.Pipeline;

/// <summary>Where the pipeline puts records: the part of a store's writer that it needs.</summary>
internal interface IRecordSink
{
    /// <summary>Whether there is a batch of this name.</summary>
    bool HasBatch(string batch);

    /// <summary>Takes one record.</summary>
    ValueTask<WriteOutcome> AddAsync(Patent patent, SourceReference source, CancellationToken cancellation);

    /// <summary>Takes one legal event.</summary>
    ValueTask<WriteOutcome> AddAsync(LegalEvent one, SourceReference source, CancellationToken cancellation);

    /// <summary>Makes everything that was taken visible.</summary>
    Task CommitAsync(BatchSummary summary, CancellationToken cancellation);
}
