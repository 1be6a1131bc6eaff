namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>Slides a window over the filing days of one applicant, in time proportional to their number.</summary>
internal static class BurstScan
{
    /// <summary>
    /// One window for every distinct day, beginning on it. <paramref name="days"/> ascend; places are counted from
    /// <paramref name="first"/>.
    /// </summary>
    internal static List<BurstWindow> Windows(ReadOnlySpan<int> days, int first, int windowDays, int historyDays)
    {
        var windows = new List<BurstWindow>();
        var peaks = new Peaks();
        var (end, oldest, before, whole) = (0, 0, 0, 0);
        for (var i = 0; i < days.Length; i++)
        {
            if (i > 0 && days[i] == days[i - 1])
            {
                continue;
            }

            end = Forward(days, end, days[i] + windowDays);
            oldest = Forward(days, oldest, days[i] - historyDays);
            before = Forward(days, before, days[i] - windowDays);

            // Windows that end before this one begins become part of its history.
            for (; whole < windows.Count && days[windows[whole].Start - first] + windowDays <= days[i]; whole++)
            {
                peaks.Push(windows[whole].Start - first, windows[whole].Count);
            }

            // The days right before the window are a window too, though no filing may begin it.
            var prior = Math.Max(peaks.Since(oldest), i - Math.Max(before, oldest));
            windows.Add(new BurstWindow(first + i, first + end, i - oldest, prior));
        }

        return windows;
    }

    /// <summary>The first place from <paramref name="place"/> on whose day is not before <paramref name="day"/>.</summary>
    private static int Forward(ReadOnlySpan<int> days, int place, int day)
    {
        while (place < days.Length && days[place] < day)
        {
            place++;
        }

        return place;
    }

    /// <summary>The largest count among windows not older than a moving bound (a queue that only keeps what can still win).</summary>
    private sealed class Peaks
    {
        private readonly List<(int Place, int Count)> _queue = [];
        private int _head;

        internal void Push(int place, int count)
        {
            while (_queue.Count > _head && _queue[^1].Count <= count)
            {
                _queue.RemoveAt(_queue.Count - 1);
            }

            _queue.Add((place, count));
        }

        internal int Since(int place)
        {
            while (_head < _queue.Count && _queue[_head].Place < place)
            {
                _head++;
            }

            return _head < _queue.Count ? _queue[_head].Count : 0;
        }
    }
}
