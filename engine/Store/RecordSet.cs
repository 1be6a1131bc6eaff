using System.Numerics;

namespace ZhuhaiIp.Analytics.Store;

/// <summary>A set of rows, or of applications: one bit an id.</summary>
/// <remarks>Ids run from 0 to <see cref="Capacity"/> − 1; the set of two stores' ids may not be mixed.</remarks>
public sealed class RecordSet
{
    private readonly ulong[] _words;

    /// <summary>An empty set of ids below <paramref name="capacity"/>.</summary>
    public RecordSet(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(capacity);
        Capacity = capacity;
        _words = new ulong[(capacity + 63) / 64];
    }

    private RecordSet(int capacity, ulong[] words) => (Capacity, _words) = (capacity, words);

    /// <summary>One above the largest id that the set can hold.</summary>
    public int Capacity { get; }

    /// <summary>How many ids are in the set.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    /// <summary>The largest id in the set; −1 for an empty one.</summary>
    internal int Last
    {
        get
        {
            var i = _words.AsSpan().LastIndexOfAnyExcept(0UL);
            return i < 0 ? -1 : (i << 6) + BitOperations.Log2(_words[i]);
        }
    }

    internal ReadOnlySpan<ulong> Words => _words;

    /// <summary>Whether <paramref name="id"/> is in the set; false beyond <see cref="Capacity"/>.</summary>
    public bool Contains(int id) => (uint)id < (uint)Capacity && (_words[id >> 6] >> (id & 63) & 1) != 0;

    /// <summary>Puts <paramref name="id"/> into the set.</summary>
    public void Add(int id)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)id, (uint)Capacity, nameof(id));
        _words[id >> 6] |= 1UL << (id & 63);
    }

    /// <summary>Puts all of <paramref name="other"/> into the set.</summary>
    internal void AddAll(RecordSet other)
    {
        Require(other);
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] |= other._words[i];
        }
    }

    /// <summary>Takes <paramref name="id"/> out of the set.</summary>
    public void Remove(int id)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)id, (uint)Capacity, nameof(id));
        _words[id >> 6] &= ~(1UL << (id & 63));
    }

    /// <summary>The ids in this set and in <paramref name="other"/>.</summary>
    public RecordSet And(RecordSet other) => Combine<Intersection>(other);

    /// <summary>The ids in this set or in <paramref name="other"/>.</summary>
    public RecordSet Or(RecordSet other) => Combine<Union>(other);

    /// <summary>The ids in this set that are not in <paramref name="other"/>.</summary>
    public RecordSet Except(RecordSet other) => Combine<Difference>(other);

    /// <summary>The ids, in rising order.</summary>
    public IEnumerable<int> Ids()
    {
        for (var i = 0; i < _words.Length; i++)
        {
            for (var word = _words[i]; word != 0; word &= word - 1)
            {
                yield return (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
    }

    /// <summary>The ids, in rising order.</summary>
    public int[] ToArray()
    {
        var ids = new int[Count];
        var place = 0;
        for (var i = 0; i < _words.Length; i++)
        {
            for (var word = _words[i]; word != 0; word &= word - 1)
            {
                ids[place++] = (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }

        return ids;
    }

    /// <summary>The set of what the ids stand for: <paramref name="target"/> gives each id's new id.</summary>
    /// <param name="target">The new id by old id.</param>
    /// <param name="capacity">One above the largest new id.</param>
    public RecordSet Project(ReadOnlySpan<int> target, int capacity)
    {
        var projected = new RecordSet(capacity);
        var words = projected._words;
        for (var i = 0; i < _words.Length; i++)
        {
            for (var word = _words[i]; word != 0; word &= word - 1)
            {
                var id = target[(i << 6) + BitOperations.TrailingZeroCount(word)];
                words[id >> 6] |= 1UL << (id & 63);
            }
        }

        return projected;
    }

    internal RecordSet WithCapacity(int capacity)
    {
        var words = _words;
        Array.Resize(ref words, (capacity + 63) / 64);
        return new RecordSet(capacity, ReferenceEquals(words, _words) ? (ulong[])words.Clone() : words);
    }

    internal static RecordSet FromBytes(ReadOnlySpan<byte> bytes, int capacity)
    {
        var set = new RecordSet(capacity);
        for (var i = 0; i < set._words.Length; i++)
        {
            set._words[i] = System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(bytes[(i * 8)..]);
        }

        return set;
    }

    internal byte[] ToBytes()
    {
        var bytes = new byte[_words.Length * 8];
        for (var i = 0; i < _words.Length; i++)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * 8), _words[i]);
        }

        return bytes;
    }

    /// <summary>The ids in this set and in <paramref name="other"/>, in rising order, without a set of them.</summary>
    internal IEnumerable<int> Common(RecordSet other)
    {
        Require(other);
        for (var i = 0; i < _words.Length; i++)
        {
            for (var word = _words[i] & other._words[i]; word != 0; word &= word - 1)
            {
                yield return (i << 6) + BitOperations.TrailingZeroCount(word);
            }
        }
    }

    private RecordSet Combine<TCombination>(RecordSet other)
        where TCombination : struct, ICombination
    {
        Require(other);
        var words = new ulong[_words.Length];
        var ours = _words.AsSpan(0, words.Length);
        var theirs = other._words.AsSpan(0, words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = TCombination.Of(ours[i], theirs[i]);
        }

        return new RecordSet(Capacity, words);
    }

    private void Require(RecordSet other)
    {
        if (other.Capacity != Capacity)
        {
            throw new ArgumentException("The sets are of different stores or generations.", nameof(other));
        }
    }

    private interface ICombination
    {
        static abstract ulong Of(ulong ours, ulong theirs);
    }

    private readonly struct Intersection : ICombination
    {
        public static ulong Of(ulong ours, ulong theirs) => ours & theirs;
    }

    private readonly struct Union : ICombination
    {
        public static ulong Of(ulong ours, ulong theirs) => ours | theirs;
    }

    private readonly struct Difference : ICombination
    {
        public static ulong Of(ulong ours, ulong theirs) => ours & ~theirs;
    }
}
