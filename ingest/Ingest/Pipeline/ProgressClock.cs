namespace ZhuhaiIp.Analytics.Ingest.Pipeline;

/// <summary>Tells progress a few times a second, not for every chunk.</summary>
internal sealed class ProgressClock(TimeProvider time, IProgress<IngestProgress>? progress, TimeSpan step)
{
    private readonly long _started = time.GetTimestamp();
    private long _told = time.GetTimestamp();

    /// <summary>Time since the clock was made.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(_started);

    /// <summary>Tells what <paramref name="progressAt"/> gives, where it is time.</summary>
    public void Tell(Func<TimeSpan, IngestProgress> progressAt)
    {
        var now = time.GetTimestamp();
        if (progress is not null && time.GetElapsedTime(_told, now) >= step)
        {
            _told = now;
            progress.Report(progressAt(time.GetElapsedTime(_started, now)));
        }
    }
}
