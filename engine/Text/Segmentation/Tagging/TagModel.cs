using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

/// <summary>The weights of an averaged perceptron: rows by what is seen, a number for each tag of each character they speak about.</summary>
internal sealed class TagModel : ITagWeights
{
    private const int Magic = 0x4754_485A;
    private const int Version = 1;
    private const int HeaderIntegers = 4;
    private const ulong Spread = 0x9E3779B97F4A7C15;

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

    /// <summary>Writes the binary form: header, keys, offsets, weights, SHA-256 of all before it.</summary>
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
        int[] header = [Magic, Version, rows.Count, weights.Length];
        using var bytes = new MemoryStream();
        bytes.Write(MemoryMarshal.AsBytes(header.AsSpan()));
        bytes.Write(MemoryMarshal.AsBytes(keys.AsSpan()));
        bytes.Write(MemoryMarshal.AsBytes(offsets.AsSpan()));
        bytes.Write(MemoryMarshal.AsBytes(weights.AsSpan()));
        var content = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        target.Write(content);
        target.Write(SHA256.HashData(content));
    }

    /// <summary>The model in <paramref name="bytes"/>.</summary>
    /// <exception cref="InvalidDataException">The bytes are no model, or not all of one.</exception>
    internal static TagModel Read(ReadOnlySpan<byte> bytes)
    {
        const int Smallest = HeaderIntegers * sizeof(int) + SHA256.HashSizeInBytes;
        if (bytes.Length < Smallest)
        {
            throw new InvalidDataException("The model is cut short.");
        }

        var content = bytes[..^SHA256.HashSizeInBytes];
        var header = MemoryMarshal.Cast<byte, int>(content[..(HeaderIntegers * sizeof(int))]);
        if (header[0] != Magic || header[1] != Version)
        {
            throw new InvalidDataException("Not a model of this version.");
        }

        var hash = SHA256.HashData(content);
        if (!bytes[^SHA256.HashSizeInBytes..].SequenceEqual(hash))
        {
            throw new InvalidDataException("The model's checksum does not match its content.");
        }

        var (rows, weights) = (header[2], header[3]);
        var rest = content[(HeaderIntegers * sizeof(int))..];
        if (rest.Length != (long)rows * (sizeof(ulong) + sizeof(int)) + (long)weights * sizeof(short))
        {
            throw new InvalidDataException("The model's parts do not fill it.");
        }

        return new TagModel(
            MemoryMarshal.Cast<byte, ulong>(rest[..(rows * sizeof(ulong))]),
            MemoryMarshal.Cast<byte, int>(rest.Slice(rows * sizeof(ulong), rows * sizeof(int))),
            MemoryMarshal.Cast<byte, short>(rest[(rows * (sizeof(ulong) + sizeof(int)))..]).ToArray(),
            Convert.ToHexStringLower(hash));
    }

    private static TagModel ReadShipped()
    {
        using var stream = Lexicons.EmbeddedStream.Of("tagger.bin");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Read(bytes);
    }
}
