using System.Runtime.ExceptionServices;
using Lucene.Net.Index;

namespace ZhuhaiIp.Analytics.Store.FullText;

/// <summary>Merges segments in the background, and keeps what went wrong for whoever writes.</summary>
/// <remarks>
/// The library's own way ends a thread with the error and throws it again when the writer is closed, where it takes the place
/// of the error that closed it: a full disk would come out as anything.
/// </remarks>
internal sealed class WatchedMerges : ConcurrentMergeScheduler
{
    private ExceptionDispatchInfo? _failure;

    /// <summary>Throws what a merge failed with, once one did.</summary>
    internal void ThrowIfFailed() => Volatile.Read(ref _failure)?.Throw();

    protected override void HandleMergeException(Exception exc) =>
        Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(exc), null);
}
