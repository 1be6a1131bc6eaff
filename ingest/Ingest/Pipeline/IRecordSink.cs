using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Ingest.Pipeline;

/// <summary>Where the pipeline puts records: the part of a store's writer that it needs.</summary>
internal interface IRecordSink
{
    /// <summary>Whether there is a batch of this name.</summary>
    bool HasBatch(string batch);

    /// <summary>Says what day the data of the batch stand for, before its first record; null for the moment of the ingest.</summary>
    void Date(DateOnly? asOf);

    /// <summary>Takes one record.</summary>
    ValueTask<WriteOutcome> AddAsync(Patent patent, SourceReference source, CancellationToken cancellation);

    /// <summary>Takes the word that a source no longer has a document.</summary>
    ValueTask<WriteOutcome> DeleteAsync(Patent numbers, SourceReference source, CancellationToken cancellation);

    /// <summary>Takes one legal event.</summary>
    ValueTask<WriteOutcome> AddAsync(LegalEvent one, SourceReference source, CancellationToken cancellation);

    /// <summary>Makes everything that was taken visible.</summary>
    Task CommitAsync(BatchSummary summary, CancellationToken cancellation);
}
