using Lucene.Net.Index;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Does something with each segment of the index, on two threads where there is one to spare.</summary>
internal static class SegmentWork
{
    /// <summary>Runs to the end of all segments, or until one fails; the largest come first.</summary>
    /// <param name="segments">The segments.</param>
    /// <param name="start">Called once on each thread that takes part; gives what is done with a segment there.</param>
    internal static void Run(IEnumerable<AtomicReaderContext> segments, Func<Action<AtomicReaderContext>> start)
    {
        AtomicReaderContext[] queue = [.. segments.OrderByDescending(segment => segment.AtomicReader.MaxDoc)];
        var next = -1;
        if (queue.Length < 2 || Environment.ProcessorCount < 2)
        {
            Work();
            return;
        }

        // Where all threads are busy the helper begins too late, finds itself called off, and nobody waits for it.
        const int Begun = 1, CalledOff = 2;
        var helping = 0;
        var helper = Task.Run(() =>
        {
            if (Interlocked.CompareExchange(ref helping, Begun, 0) == 0)
            {
                Work();
            }
        });
        try
        {
            Work();
        }
        finally
        {
            if (Interlocked.CompareExchange(ref helping, CalledOff, 0) == Begun)
            {
                ((IAsyncResult)helper).AsyncWaitHandle.WaitOne();
            }
        }

        if (helping == Begun)
        {
            helper.GetAwaiter().GetResult();
        }

        void Work()
        {
            Action<AtomicReaderContext>? work = null;
            for (var at = Interlocked.Increment(ref next); at < queue.Length; at = Interlocked.Increment(ref next))
            {
                work ??= start();
                work(queue[at]);
            }
        }
    }
}
