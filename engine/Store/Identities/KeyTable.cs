namespace ZhuhaiIp.Analytics.Store.Identities;

/// <summary>Ids by 64-bit keys: a hash table without buckets, 12 bytes a place, two thirds full at most.</summary>
internal sealed class KeyTable
{
    private const int SmallestSize = 1024;

    private long[] _keys = new long[SmallestSize];

    // One more than the id: 0 is an empty place.
    private int[] _ids = new int[SmallestSize];
    private int _shift = 64 - 10;
    private int _count;

    /// <summary>The id of <paramref name="key"/>; −1 where it has none.</summary>
    internal int Find(long key) => _ids[Place(key)] - 1;

    /// <summary>Gives <paramref name="key"/> an id, a new one or another one.</summary>
    internal void Set(long key, int id)
    {
        var place = Place(key);
        if (_ids[place] == 0)
        {
            if (3L * _count >= 2L * _keys.Length)
            {
                Grow();
                place = Place(key);
            }

            _count++;
        }

        (_keys[place], _ids[place]) = (key, id + 1);
    }

    private int Place(long key)
    {
        var place = (int)((ulong)key * 0x9E3779B97F4A7C15UL >> _shift);
        while (_ids[place] != 0 && _keys[place] != key)
        {
            place = (place + 1) & (_keys.Length - 1);
        }

        return place;
    }

    private void Grow()
    {
        var (keys, ids) = (_keys, _ids);
        (_keys, _ids) = (new long[2 * keys.Length], new int[2 * keys.Length]);
        _shift--;
        for (var i = 0; i < keys.Length; i++)
        {
            if (ids[i] != 0)
            {
                var place = Place(keys[i]);
                (_keys[place], _ids[place]) = (keys[i], ids[i]);
            }
        }
    }
}
