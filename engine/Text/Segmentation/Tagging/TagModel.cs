using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Text.Lexicons;

namespace ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

/// <summary>The weights of an averaged perceptron: rows by what is seen, a number for each tag of each character they speak about.</summary>
internal sealed class TagModel
{
    private const int HeaderIntegers = 2;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    // "ZHTG".
    private static readonly CheckedBytes File = new(new Wording("切分模型 tagger.bin", "segmentation model tagger.bin"), 0x4754_485A, 1);

    private static readonly Lazy<TagModel> Shipped = new(ReadShipped);

    private const int None = -1;
    private const int CharacterKind = 1;
    private const ulong SmallMask = (1UL << TagFeatures.SmallBits) - 1;
    private const int Characters = char.MaxValue + 1;

    // What is a few small numbers has its weights in a table; what is a single character has the place of its row.
    private readonly ulong[] _small = new ulong[(TagFeatures.LastSmallKind - TagFeatures.FirstSmallKind + 1) << TagFeatures.SmallBits];
    private readonly int[] _places = new int[Characters];

    // Most pairs of a text were never seen: a bit says so without a look at the table, which no cache holds.
    private const int SeenBits = 20;
    private readonly ulong[] _seen = new ulong[1 << (SeenBits - 6)];

    // The others: open addressing, half full at most; a row's length is that of whoever asks for it.
    private readonly Slot[] _slots;
    private readonly int _shift;
    private readonly short[] _weights;

    private TagModel(ReadOnlySpan<ulong> keys, ReadOnlySpan<int> offsets, short[] weights, string hash)
    {
        var bits = Math.Max(4, 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)keys.Length * 2));
        (_slots, _shift, _weights, Hash) = (new Slot[1 << bits], 64 - bits, weights, hash);
        Array.Fill(_places, None);
        for (var row = 0; row < keys.Length; row++)
        {
            var kind = (int)(keys[row] >> TagFeatures.KindShift);
            if (kind == CharacterKind)
            {
                _places[keys[row] & (Characters - 1)] = offsets[row];
                continue;
            }

            if (kind is >= TagFeatures.FirstSmallKind and <= TagFeatures.LastSmallKind)
            {
                _small[SmallPlace(kind, keys[row] & SmallMask)] = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(weights.AsSpan(offsets[row], CharacterTag.Count)));
                continue;
            }

            var hash64 = keys[row] * Spread;
            _seen[hash64 >> (64 - SeenBits + 6)] |= 1UL << (int)(hash64 >> (64 - SeenBits));
            var at = (int)(hash64 >> _shift);
            while (_slots[at].Key != 0)
            {
                at = (at + 1) & (_slots.Length - 1);
            }

            _slots[at] = new Slot(keys[row], offsets[row]);
        }
    }

    /// <summary>The model that comes with the program, loaded when first asked for.</summary>
    internal static TagModel Default => Shipped.Value;

    /// <summary>The SHA-256 of the content in hexadecimal digits.</summary>
    internal string Hash { get; }

    private readonly record struct Slot(ulong Key, int Offset);

    /// <summary>The weights of what is seen, <paramref name="count"/> of them; empty where nothing was learnt of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<short> Row(ulong key, int count)
    {
        if ((int)(key >> TagFeatures.KindShift) != CharacterKind)
        {
            return Find(key, count);
        }

        var offset = _places[key & (Characters - 1)];
        return offset < 0 ? default : _weights.AsSpan(offset, count);
    }

    /// <summary>The four weights of small numbers of a kind, 16 bits each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Small(int kind, ulong numbers) => _small[SmallPlace(kind, numbers)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SmallPlace(int kind, ulong numbers) =>
        (kind - TagFeatures.FirstSmallKind) << TagFeatures.SmallBits | (int)numbers;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<short> Find(ulong key, int count)
    {
        var spread = key * Spread;
        return (_seen[spread >> (64 - SeenBits + 6)] & 1UL << (int)(spread >> (64 - SeenBits))) == 0
            ? default
            : Find(key, spread, count);
    }

    private ReadOnlySpan<short> Find(ulong key, ulong spread, int count)
    {
        for (var at = (int)(spread >> _shift); ; at = (at + 1) & (_slots.Length - 1))
        {
            ref readonly var slot = ref _slots[at];
            if (slot.Key == key)
            {
                return _weights.AsSpan(slot.Offset, count);
            }

            if (slot.Key == 0)
            {
                return default;
            }
        }
    }

    /// <summary>Writes the binary form: header, keys, offsets, weights, as <see cref="CheckedBytes"/> frames them.</summary>
    /// <param name="rows">Each key, above 0, with its weights.</param>
    /// <param name="target">Where to.</param>
    internal static void Write(IReadOnlyList<(ulong Key, short[] Weights)> rows, Stream target)
    {
        var offsets = new int[rows.Count];
        for (var row = 1; row < rows.Count; row++)
        {
            offsets[row] = offsets[row - 1] + rows[row - 1].Weights.Length;
        }

        short[] weights = [.. rows.SelectMany(row => row.Weights)];
        ulong[] keys = [.. rows.Select(row => row.Key)];
        int[] header = [rows.Count, weights.Length];
        using var bytes = new MemoryStream();
        bytes.Write(MemoryMarshal.AsBytes(header.AsSpan()));
        bytes.Write(MemoryMarshal.AsBytes(keys.AsSpan()));
        bytes.Write(MemoryMarshal.AsBytes(offsets.AsSpan()));
        bytes.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
        File.Write(bytes.GetBuffer().AsSpan(0, (int)bytes.Length), target);
    }

    /// <summary>The model in <paramref name="bytes"/>.</summary>
    /// <exception cref="AnalyticsException">The bytes are no model, or not all of one.</exception>
    internal static TagModel Read(ReadOnlySpan<byte> bytes)
    {
        var content = File.Read(bytes, out var hash);
        var header = content.Length < HeaderIntegers * sizeof(int) ? [-1, -1] : MemoryMarshal.Cast<byte, int>(content[..(HeaderIntegers * sizeof(int))]);
        var (rows, weights) = (header[0], header[1]);
        if (rows < 0 || weights < 0
            || content.Length != HeaderIntegers * sizeof(int) + (long)rows * (sizeof(ulong) + sizeof(int)) + (long)weights * sizeof(short))
        {
            throw File.Damaged(new Wording("各部分与总长不符", "its parts do not fill it"));
        }

        var rest = content[(HeaderIntegers * sizeof(int))..];
        return new TagModel(
            MemoryMarshal.Cast<byte, ulong>(rest[..(rows * sizeof(ulong))]),
            MemoryMarshal.Cast<byte, int>(rest.Slice(rows * sizeof(ulong), rows * sizeof(int))),
            MemoryMarshal.Cast<byte, short>(rest[(rows * (sizeof(ulong) + sizeof(int)))..]).ToArray(),
            hash);
    }

    private static TagModel ReadShipped()
    {
        using var stream = EmbeddedStream.Of("tagger.bin");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes);
    }
}
