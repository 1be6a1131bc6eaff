using System.Text;

namespace ZhuhaiIp.Analytics.Store.FullText.Batches;

/// <summary>The distinct terms of one field in a batch, numbered from 0 in the order of their first use.</summary>
/// <remarks>
/// Most terms of Chinese text have four characters or fewer: those are their own 64-bit key, so that looking one up
/// touches one line of memory. Longer ones are known by a hash and compared. Half a surrogate pair counts as U+FFFD,
/// as it will be in UTF-8: no two terms have the same bytes.
/// </remarks>
internal sealed class TermTable
{
    private const int Packed = 4;
    private const int SmallestSize = 1 << 12;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private Slot[] _slots = new Slot[SmallestSize];
    private int _shift = 64 - 12;
    private int _used;
    private ulong[] _keys = new ulong[SmallestSize];
    private string?[] _texts = new string?[SmallestSize];

    private struct Slot
    {
        internal ulong Key;
        // The term's number + 1; 0 where the slot is free.
        internal int Term;
        internal bool IsLong;
    }

    /// <summary>How many terms there are.</summary>
    internal int Count { get; private set; }

    /// <summary>The number of <paramref name="term"/>, which is not empty; a new one where it is new.</summary>
    internal int Add(ReadOnlySpan<char> term)
    {
        var isLong = term.Length > Packed || term.Contains('\0');
        var key = isLong ? (ulong)term.Length << 32 | (uint)string.GetHashCode(term) : Pack(term);
        for (var at = Home(key); ; at = (at + 1) & (_slots.Length - 1))
        {
            ref var slot = ref _slots[at];
            if (slot.Term == 0)
            {
                return Insert(at, key, isLong, term);
            }

            if (slot.Key == key && slot.IsLong == isLong && (!isLong || term.SequenceEqual(_texts[slot.Term - 1])))
            {
                return slot.Term - 1;
            }
        }
    }

    /// <summary>The terms in the order of their bytes.</summary>
    internal SortedTerms Sort()
    {
        var bytes = new byte[Count * 8];
        var starts = new int[Count + 1];
        var prefixes = new ulong[Count];
        var order = new int[Count];
        Span<char> unpacked = stackalloc char[Packed];
        for (var term = 0; term < Count; term++)
        {
            var characters = _texts[term] is { } text ? text.AsSpan() : Unpack(_keys[term], unpacked);
            var start = starts[term];
            var room = start + Encoding.UTF8.GetMaxByteCount(characters.Length);
            if (room > bytes.Length)
            {
                Array.Resize(ref bytes, Math.Max(room, bytes.Length * 2));
            }

            var length = Encoding.UTF8.GetBytes(characters, bytes.AsSpan(start));
            starts[term + 1] = start + length;
            prefixes[term] = SortedTerms.Prefix(bytes.AsSpan(start, length));
            order[term] = term;
        }

        Array.Sort(prefixes, order);
        var sorted = new SortedTerms(bytes, starts, order);
        sorted.SortTies(prefixes);
        return sorted;
    }

    /// <summary>Forgets all terms and keeps the room.</summary>
    internal void Clear()
    {
        Array.Clear(_slots);
        Array.Clear(_texts, 0, Count);
        (Count, _used) = (0, 0);
    }

    private int Home(ulong key) => (int)(key * Spread >> _shift);

    private int Insert(int at, ulong key, bool isLong, ReadOnlySpan<char> term)
    {
        if (HasHalfPair(term))
        {
            var whole = Add(Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(term.ToString())));
            if (!isLong)
            {
                // The short form is remembered; a long one is looked at again each time: it has no text of its own.
                Claim(FreeSlot(key), key, isLong, whole);
            }

            return whole;
        }

        if (Count == _keys.Length)
        {
            Array.Resize(ref _keys, Count * 2);
            Array.Resize(ref _texts, Count * 2);
        }

        _keys[Count] = key;
        _texts[Count] = isLong ? term.ToString() : null;
        Count++;
        Claim(at, key, isLong, Count - 1);
        return Count - 1;
    }

    private void Claim(int at, ulong key, bool isLong, int term)
    {
        _slots[at] = new Slot { Key = key, IsLong = isLong, Term = term + 1 };
        if (++_used * 2 > _slots.Length)
        {
            Grow();
        }
    }

    private int FreeSlot(ulong key)
    {
        var at = Home(key);
        while (_slots[at].Term != 0)
        {
            at = (at + 1) & (_slots.Length - 1);
        }

        return at;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        _shift--;
        foreach (var slot in old)
        {
            if (slot.Term != 0)
            {
                _slots[FreeSlot(slot.Key)] = slot;
            }
        }
    }

    private static ulong Pack(ReadOnlySpan<char> term)
    {
        ulong key = 0;
        foreach (var character in term)
        {
            key = key << 16 | character;
        }

        return key;
    }

    private static ReadOnlySpan<char> Unpack(ulong key, Span<char> room)
    {
        var at = Packed;
        for (; key != 0; key >>= 16)
        {
            room[--at] = (char)key;
        }

        return room[at..];
    }

    private static bool HasHalfPair(ReadOnlySpan<char> term)
    {
        for (var i = 0; i < term.Length; i++)
        {
            if (char.IsSurrogate(term[i]))
            {
                if (i + 1 == term.Length || !char.IsSurrogatePair(term[i], term[i + 1]))
                {
                    return true;
                }

                i++;
            }
        }

        return false;
    }
}
