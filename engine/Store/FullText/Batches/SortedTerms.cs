using System.Buffers.Binary;
using Lucene.Net.Util;

namespace ZhuhaiIp.Analytics.Store.FullText.Batches;

/// <summary>The terms of a <see cref="TermTable"/> as UTF-8, in the order of their bytes: the order of an index.</summary>
internal sealed class SortedTerms(byte[] bytes, int[] starts, int[] order)
{
    private int[]? _ranks;

    internal int Count => order.Length;

    /// <summary>The number that the term at <paramref name="rank"/> has in its table.</summary>
    internal int TermAt(int rank) => order[rank];

    /// <summary>Makes <paramref name="into"/> show the term at <paramref name="rank"/>, without copying.</summary>
    internal void Show(int rank, BytesRef into)
    {
        var term = order[rank];
        into.Bytes = bytes;
        into.Offset = starts[term];
        into.Length = starts[term + 1] - starts[term];
    }

    /// <summary>The rank of each term of the table.</summary>
    internal int[] Ranks()
    {
        if (_ranks is null)
        {
            _ranks = new int[order.Length];
            for (var rank = 0; rank < order.Length; rank++)
            {
                _ranks[order[rank]] = rank;
            }
        }

        return _ranks;
    }

    /// <summary>The first eight bytes as a number that orders as they do.</summary>
    internal static ulong Prefix(ReadOnlySpan<byte> term)
    {
        if (term.Length >= sizeof(ulong))
        {
            return BinaryPrimitives.ReadUInt64BigEndian(term);
        }

        ulong prefix = 0;
        for (var i = 0; i < sizeof(ulong); i++)
        {
            prefix = prefix << 8 | (i < term.Length ? term[i] : (byte)0);
        }

        return prefix;
    }

    /// <summary>Orders those that their first eight bytes did not tell apart.</summary>
    internal void SortTies(ReadOnlySpan<ulong> prefixes)
    {
        for (var first = 0; first < prefixes.Length;)
        {
            var end = first + 1;
            while (end < prefixes.Length && prefixes[end] == prefixes[first])
            {
                end++;
            }

            if (end - first > 1)
            {
                order.AsSpan(first, end - first).Sort((a, b) => Bytes(a).SequenceCompareTo(Bytes(b)));
            }

            first = end;
        }
    }

    private ReadOnlySpan<byte> Bytes(int term) => bytes.AsSpan(starts[term], starts[term + 1] - starts[term]);
}
