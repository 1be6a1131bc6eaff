using System.Runtime.InteropServices;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Text.Lexicons;

namespace ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

/// <summary>The weights of an averaged perceptron: rows by what is seen, a number for each tag of each character they speak about.</summary>
internal sealed class TagModel : ITagWeights
{
    private const int HeaderIntegers = 2;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    // "ZHTG".
    private static readonly CheckedBytes File = new(new Wording("切分模型 tagger.bin", "segmentation model tagger.bin"), 0x4754_485A, 1);

    private static readonly Lazy<TagModel> Shipped = new(ReadShipped);

    // Open addressing, half full at most; a row's length is that of whoever asks for it.
    private readonly Slot[] _slots;
    private readonly int _shift;
    private readonly short[] _weights;

    private TagModel(ReadOnlySpan<ulong> keys, ReadOnlySpan<int> offsets, short[] weights, string hash)
    {
        var bits = Math.Max(4, 64 - System.Numerics.BitOperations.LeadingZeroCount((ulong)keys.Length * 2));
        (_slots, _shift, _weights, Hash) = (new Slot[1 << bits], 64 - bits, weights, hash);
        for (var row = 0; row < keys.Length; row++)
        {
            var at = (int)(keys[row] * Spread >> _shift);
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

    /// <inheritdoc/>
    public ReadOnlySpan<short> Row(ulong key, int count)
    {
        for (var at = (int)(key * Spread >> _shift); ; at = (at + 1) & (_slots.Length - 1))
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
