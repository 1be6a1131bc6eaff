using ZhuhaiIp.Analytics.Store.Identities;

namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>Which batches saw a version again: eight bytes a sighting, those of the batch at hand one byte a row.</summary>
internal sealed class SightingLog
{
    private readonly List<Sighting> _unwritten = [];
    private readonly RowArray<byte> _now = new();
    private long[] _known = [];
    private int _batch;

    /// <summary>What is to be written to the lake.</summary>
    internal IReadOnlyList<Sighting> Unwritten => _unwritten;

    /// <summary>Takes up what lies on the disk, in any order.</summary>
    internal void Restore(IEnumerable<(int Row, int Batch, int Source)> sightings)
    {
        _known = [.. sightings.Select(sighting => Pack(sighting.Row, sighting.Batch, sighting.Source))];
        Array.Sort(_known);
    }

    internal void Add(Sighting sighting)
    {
        _unwritten.Add(sighting);
        _batch = sighting.Batch;
        _now.GrowTo(sighting.Row + 1, 0);
        _now[sighting.Row] |= (byte)(1 << sighting.Source);
    }

    /// <summary>The sightings of a row: batch and source each; the version's own record not among them.</summary>
    internal void Of(int row, List<(int Batch, int Source)> into)
    {
        var place = Array.BinarySearch(_known, Pack(row, 0, 0));
        for (var i = place < 0 ? ~place : place; i < _known.Length && _known[i] >> 32 == row; i++)
        {
            into.Add(((int)(_known[i] >> 8) & 0xFFFFFF, (int)_known[i] & 0xFF));
        }

        for (int source = 0, mask = row < _now.Count ? _now[row] : 0; mask != 0; source++, mask >>= 1)
        {
            if ((mask & 1) != 0)
            {
                into.Add((_batch, source));
            }
        }
    }

    /// <summary>The rows that a batch saw again.</summary>
    internal IEnumerable<int> RowsOf(int batch) =>
        _known.Where(sighting => ((int)(sighting >> 8) & 0xFFFFFF) == batch).Select(sighting => (int)(sighting >> 32));

    /// <summary>Gives the rows from <paramref name="first"/> on other ids: the i-th becomes <c>ids[i]</c>.</summary>
    internal void Rename(int first, ReadOnlySpan<int> ids)
    {
        foreach (var sighting in _unwritten)
        {
            sighting.Row = sighting.Row >= first ? ids[sighting.Row - first] : sighting.Row;
        }

        if (_now.Count <= first)
        {
            return;
        }

        _now.GrowTo(first + ids.Length, 0);
        var renamed = new byte[ids.Length];
        for (var i = 0; i < ids.Length; i++)
        {
            renamed[ids[i] - first] = _now[first + i];
        }

        for (var i = 0; i < renamed.Length; i++)
        {
            _now[first + i] = renamed[i];
        }
    }

    /// <summary>What was to be written is in the lake.</summary>
    internal void Written() => _unwritten.Clear();

    /// <summary>Ends the batch at hand: what it saw is history.</summary>
    internal void EndBatch()
    {
        var seen = new List<long>();
        for (var row = 0; row < _now.Count; row++)
        {
            for (int source = 0, mask = _now[row]; mask != 0; source++, mask >>= 1)
            {
                if ((mask & 1) != 0)
                {
                    seen.Add(Pack(row, _batch, source));
                }
            }

            _now[row] = 0;
        }

        if (seen.Count > 0)
        {
            _known = [.. _known, .. seen];
            Array.Sort(_known);
        }
    }

    private static long Pack(int row, int batch, int source) => (long)row << 32 | (long)batch << 8 | (long)source;
}
