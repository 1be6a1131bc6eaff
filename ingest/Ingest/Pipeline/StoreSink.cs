using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Ingest.Pipeline;

/// <summary>A store's writer as a sink.</summary>
internal sealed class StoreSink(StoreWriter writer) : IRecordSink
{
    public bool HasBatch(string batch) => writer.HasBatch(batch);

    public ValueTask<WriteOutcome> AddAsync(
        Patent patent, SourceReference source, CancellationToken cancellation) =>
        writer.AddAsync(patent, source, cancellation);

    public void Date(DateOnly? asOf) => writer.AsOf = asOf;

    public ValueTask<WriteOutcome> DeleteAsync(
        Patent numbers, SourceReference source, CancellationToken cancellation) =>
        writer.DeleteAsync(numbers, source, cancellation);

    public ValueTask<WriteOutcome> AddAsync(
        LegalEvent one, SourceReference source, CancellationToken cancellation) =>
        writer.AddAsync(one, source, cancellation);

    public Task CommitAsync(BatchSummary summary, CancellationToken cancellation) =>
        writer.CommitAsync(summary, cancellation);
}
