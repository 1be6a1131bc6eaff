using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Ingest.Pipeline;
using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Pipeline;

/// <summary>Takes records as a store does, in memory.</summary>
internal sealed class MemorySink : IRecordSink
{
    private readonly Dictionary<string, string> _contents = [];
    private readonly HashSet<string> _batches = [];

    public List<(Patent Patent, SourceReference Source)> Taken { get; } = [];

    public List<(LegalEvent Event, SourceReference Source)> Events { get; } = [];

    public List<BatchSummary> Committed { get; } = [];

    public bool HasBatch(string batch) => _batches.Contains(batch);

    public ValueTask<WriteOutcome> AddAsync(
        Patent patent, SourceReference source, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var key = patent.Publication?.ToString() ?? patent.Application!.Key;
        var content = System.Text.Json.JsonSerializer.Serialize(patent);
        var known = _contents.TryGetValue(key, out var before);
        _contents[key] = content;
        Taken.Add((patent, source));
        return ValueTask.FromResult(!known ? WriteOutcome.Stored
            : before == content ? WriteOutcome.Duplicate : WriteOutcome.Updated);
    }

    public DateOnly? AsOf { get; private set; }

    public void Date(DateOnly? asOf) => AsOf = asOf;

    public ValueTask<WriteOutcome> DeleteAsync(
        Patent numbers, SourceReference source, CancellationToken cancellation) => AddAsync(numbers, source, cancellation);

    public ValueTask<WriteOutcome> AddAsync(LegalEvent one, SourceReference source, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var known = Events.Exists(taken => taken.Event == one);
        Events.Add((one, source));
        return ValueTask.FromResult(known ? WriteOutcome.Duplicate : WriteOutcome.Stored);
    }

    public Task CommitAsync(BatchSummary summary, CancellationToken cancellation)
    {
        Committed.Add(summary);
        _batches.Add(summary.Batch);
        return Task.CompletedTask;
    }
}
