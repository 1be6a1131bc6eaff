namespace ZhuhaiIp.Analytics.Store.Identities;

/// <summary>A value for each id, growing at the end; never copied, so that growing takes no second place in memory.</summary>
internal sealed class RowArray<T>
    where T : struct
{
    private const int Shift = 16;
    private const int ChunkSize = 1 << Shift;

    private readonly List<T[]> _chunks = [];

    internal int Count { get; private set; }

    internal ref T this[int id]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)id, (uint)Count, nameof(id));
            return ref _chunks[id >> Shift][id & (ChunkSize - 1)];
        }
    }

    internal void Add(T value)
    {
        if (Count >> Shift == _chunks.Count)
        {
            _chunks.Add(new T[ChunkSize]);
        }

        _chunks[Count >> Shift][Count & (ChunkSize - 1)] = value;
        Count++;
    }

    /// <summary>Makes every id below <paramref name="count"/> one that has a value.</summary>
    internal void GrowTo(int count, T value)
    {
        while (Count < count)
        {
            Add(value);
        }
    }
}
