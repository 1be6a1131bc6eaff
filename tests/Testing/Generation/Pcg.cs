namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>A small seeded sequence of numbers (PCG-XSH-RR 64/32), the same on every machine.</summary>
internal struct Pcg
{
    private const ulong Multiplier = 6364136223846793005UL;
    private const ulong Increment = 1442695040888963407UL;
    private ulong _state;

    internal Pcg(ulong seed) => _state = ((Mix(seed) + Increment) * Multiplier) + Increment;

    /// <summary>A seed for a part of something that has <paramref name="seed"/>.</summary>
    internal static ulong Derive(ulong seed, ulong part) => Mix(seed ^ ((part + 1) * 0x9E3779B97F4A7C15UL));

    /// <summary>A seed for further sequences.</summary>
    internal ulong NextSeed() => ((ulong)NextUInt() << 32) | NextUInt();

    /// <summary>A number from 0 up to, without, <paramref name="bound"/>.</summary>
    internal int Next(int bound) => (int)(((ulong)NextUInt() * (uint)bound) >> 32);

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    internal int Between(int low, int high) => low + Next(high - low + 1);

    /// <summary>Whether something happens that does so <paramref name="perMille"/> times in a thousand.</summary>
    internal bool Chance(int perMille) => Next(1000) < perMille;

    /// <summary>A fraction from 0 up to, without, 1.</summary>
    internal double NextFraction() => NextUInt() / 4294967296.0;

    /// <summary>One of <paramref name="items"/>.</summary>
    internal T Pick<T>(T[] items) => items[Next(items.Length)];

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
        return value ^ (value >> 31);
    }

    private uint NextUInt()
    {
        var old = _state;
        _state = (old * Multiplier) + Increment;
        return uint.RotateRight((uint)(((old >> 18) ^ old) >> 27), (int)(old >> 59));
    }
}
