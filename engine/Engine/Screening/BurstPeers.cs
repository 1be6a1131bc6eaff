using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>How full the fullest windows of a year were, by sort of body.</summary>
internal sealed class BurstPeers
{
    private readonly Dictionary<(PartyKind Kind, int Year), SortedDictionary<int, int>> _peaks = [];

    /// <summary>Takes in the fullest window of each year among <paramref name="windows"/>, all of one applicant.</summary>
    internal void Add(PartyKind kind, IEnumerable<(int Year, int Count)> windows)
    {
        foreach (var year in windows.GroupBy(window => window.Year, window => window.Count))
        {
            var key = (kind, year.Key);
            if (!_peaks.TryGetValue(key, out var counts))
            {
                counts = [];
                _peaks.Add(key, counts);
            }

            var peak = year.Max();
            counts[peak] = counts.GetValueOrDefault(peak) + 1;
        }
    }

    /// <summary>How many applicants of <paramref name="kind"/> filed in <paramref name="year"/>, one of them left out, and
    /// which percentage of them has no window of <paramref name="count"/> or more.</summary>
    internal (int Peers, double Percentile) Compare(PartyKind kind, int year, int count)
    {
        var counts = _peaks[(kind, year)];
        var peers = counts.Values.Sum() - 1;
        var smaller = counts.TakeWhile(pair => pair.Key < count).Sum(pair => pair.Value);
        return (peers, peers == 0 ? 0 : 100.0 * smaller / peers);
    }
}
