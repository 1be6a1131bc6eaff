using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

/// <summary>Rows of weights of one kind by what is seen: open addressing, each row behind its key.</summary>
/// <remarks>No cache holds the rows of a model: what takes time is to go to a place, so that key and row lie in one.</remarks>
internal sealed class TagRows
{
    private const ulong Spread = 0x9E3779B97F4A7C15;
    private const int WeightsOfWord = sizeof(ulong) / sizeof(short);

    // Half as many places again as rows, and some behind the last: a search goes on and never round.
    private const int Reserve = 64;

    private readonly int _weights;
    private readonly int _stride;
    private readonly uint _homes;
    private readonly ulong[] _words;

    /// <param name="rows">The keys, above 0, and their weights.</param>
    /// <param name="weights">How many weights a row has, a multiple of four.</param>
    internal TagRows(IReadOnlyCollection<(ulong Key, short[] Weights)> rows, int weights)
    {
        (_weights, _stride) = (weights, 1 + (weights / WeightsOfWord));
        _homes = (uint)(rows.Count * 3 / 2) + 1;
        _words = new ulong[(_homes + rows.Count + Reserve) * _stride];
        foreach (var (key, row) in rows)
        {
            var at = Home(key);
            while (_words[at] != 0)
            {
                at += _stride;
            }

            _words[at] = key;
            MemoryMarshal.Cast<short, ulong>(row).CopyTo(_words.AsSpan(at + 1));
        }
    }

    /// <summary>The row of a key; empty where there is none.</summary>
    internal ReadOnlySpan<short> Find(ulong key)
    {
        var words = _words;
        for (var at = Home(key); ; at += _stride)
        {
            if (words[at] == key)
            {
                return MemoryMarshal.Cast<ulong, short>(words.AsSpan(at + 1, _weights / WeightsOfWord));
            }

            if (words[at] == 0)
            {
                return default;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Home(ulong key) => (int)((key * Spread >> 32) * _homes >> 32) * _stride;
}
