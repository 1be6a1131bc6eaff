using System.Numerics;

namespace ZhuhaiIp.Analytics.Store.Identities;

/// <summary>A set of ids that grows with them: one bit an id.</summary>
internal sealed class IdSet
{
    private ulong[] _words = new ulong[16];

    internal bool Contains(int id) => id >> 6 < _words.Length && (_words[id >> 6] >> (id & 63) & 1) != 0;

    internal void Add(int id)
    {
        if (id >> 6 >= _words.Length)
        {
            Array.Resize(ref _words, Math.Max(2 * _words.Length, (id >> 6) + 1));
        }

        _words[id >> 6] |= 1UL << (id & 63);
    }

    internal void Clear() => Array.Clear(_words);

    /// <summary>The ids, in rising order; what is added on the way may or may not come.</summary>
    internal IEnumerable<int> Ids()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            for (var word = _words[i]; word != 0; word &= word - 1)
            {
                yield return (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
    }
}
