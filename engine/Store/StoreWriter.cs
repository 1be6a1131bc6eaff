using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store;

/// <summary>The one writer of a store: takes records, and makes all of them visible at once or none.</summary>
public sealed class StoreWriter : IAsyncDisposable
{
    /// <summary>Opens the store in <paramref name="folder"/> for writing, making it where there is none.</summary>
    /// <exception cref="AnalyticsException">Another writer has it, it is from a newer version, or it is damaged.</exception>
    public static Task<StoreWriter> OpenAsync(string folder, CancellationToken cancellation) =>
        throw new NotImplementedException();

    /// <summary>Whether the store has a batch of this name.</summary>
    public bool HasBatch(string batch) => throw new NotImplementedException();

    /// <summary>Takes one record; its texts go to disk in bounded portions. Not for several threads at once.</summary>
    public ValueTask<WriteOutcome> AddAsync(
        Patent patent, SourceReference source, string batch, CancellationToken cancellation) =>
        throw new NotImplementedException();

    /// <summary>Makes everything added since the last commit visible; returns the new generation's number.</summary>
    public Task<long> CommitAsync(BatchSummary summary, CancellationToken cancellation) =>
        throw new NotImplementedException();

    /// <summary>Lets go of the store; what was not committed is gone without a trace.</summary>
    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
