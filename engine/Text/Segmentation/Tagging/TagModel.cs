using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Text.Lexicons;

namespace ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

/// <summary>The weights of an averaged perceptron: rows by what is seen, a number for each tag of each character they speak about.</summary>
internal sealed class TagModel
{
    private const int HeaderIntegers = 2;
    // "ZHTG".
    private static readonly CheckedBytes File = new(new Wording("切分模型 tagger.bin", "segmentation model tagger.bin"), 0x4754_485A, 1);

    private static readonly Lazy<TagModel> Shipped = new(ReadShipped);

    private const ulong SmallMask = (1UL << TagFeatures.SmallBits) - 1;
    private const ulong SeenMask = (1UL << TagFeatures.KindShift) - 1;
    private const int Characters = char.MaxValue + 1;

    // What is a few small numbers has its weights in a table.
    private readonly ulong[] _small = new ulong[(TagFeatures.LastSmallKind - TagFeatures.FirstSmallKind + 1) << TagFeatures.SmallBits];

    // All that is known of a character by itself lies together: its own row, then one for each way it can be cut. The first
    // block is of zeros, for characters of which nothing is known.
    private const int CharacterWeights = 5 * CharacterTag.Count, CutWeights = 3 * CharacterTag.Count, Cuts = CharacterTag.None + 1;
    private const int Block = CharacterWeights + (Cuts * CutWeights);
    private readonly int[] _places = new int[Characters];
    private readonly short[] _blocks;

    // Most pairs of a text were never seen: a bit says so without a look at the tables, which no cache holds.
    private const int SeenBits = 20;
    private readonly ulong[] _seen = new ulong[1 << (SeenBits - 6)];
    private readonly TagRows _pairs;
    private readonly TagRows _skipPairs;
    private readonly TagRows _cutPairs;
    private readonly short[] _transitions;

    private TagModel(ReadOnlySpan<ulong> keys, ReadOnlySpan<int> offsets, short[] weights, string hash)
    {
        Hash = hash;
        var kinds = new Dictionary<int, List<(ulong Key, short[] Weights)>>();
        for (var row = 0; row < keys.Length; row++)
        {
            var end = row + 1 < offsets.Length ? offsets[row + 1] : weights.Length;
            var kind = (int)(keys[row] >> TagFeatures.KindShift);
            if (!kinds.TryGetValue(kind, out var rows))
            {
                kinds[kind] = rows = [];
            }

            rows.Add((keys[row], weights[offsets[row]..end]));
        }

        _transitions = Of(TagFeatures.Transitions, CharacterTag.Count * CharacterTag.Count).Select(row => row.Weights).FirstOrDefault([]);
        _pairs = Table(TagFeatures.Pair, 4);
        _skipPairs = Table(TagFeatures.SkipPair, 3);
        _cutPairs = Table(TagFeatures.CutPair, 2);
        _blocks = Blocks(Of(TagFeatures.Character, CharacterWeights), Of(TagFeatures.CutCharacter, CutWeights));
        for (var kind = TagFeatures.FirstSmallKind; kind <= TagFeatures.LastSmallKind; kind++)
        {
            foreach (var (key, row) in Of(kind, CharacterTag.Count))
            {
                _small[SmallPlace(kind, key & SmallMask)] = MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(row.AsSpan()));
            }
        }

        TagRows Table(int kind, int characters)
        {
            var rows = Of(kind, characters * CharacterTag.Count);
            foreach (var (key, _) in rows)
            {
                _seen[Spread(key) >> 6] |= 1UL << (int)Spread(key);
            }

            return new TagRows(rows, characters * CharacterTag.Count);
        }

        List<(ulong Key, short[] Weights)> Of(int kind, int count) =>
            !kinds.TryGetValue(kind, out var rows) ? []
            : rows.TrueForAll(row => row.Weights.Length == count) ? rows
            : throw File.Damaged(new Wording("权重的个数不符", "its rows have other numbers of weights"));
    }

    /// <summary>The model that comes with the program, loaded when first asked for.</summary>
    internal static TagModel Default => Shipped.Value;

    /// <summary>The SHA-256 of the content in hexadecimal digits.</summary>
    internal string Hash { get; }

    /// <summary>The weights of what is seen, <paramref name="count"/> of them; empty where nothing was learnt of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ReadOnlySpan<short> Row(int kind, ulong seen, int count) => kind switch
    {
        TagFeatures.Character => _blocks.AsSpan(_places[(int)seen], count),
        TagFeatures.CutCharacter => _blocks.AsSpan(_places[(int)(seen >> 8)] + CharacterWeights + ((int)(seen & 0xFF) * CutWeights), count),
        TagFeatures.Pair => Find(_pairs, TagFeatures.Key(kind, seen)),
        TagFeatures.SkipPair => Find(_skipPairs, TagFeatures.Key(kind, seen)),
        TagFeatures.CutPair => Find(_cutPairs, TagFeatures.Key(kind, seen)),
        _ => _transitions,
    };

    /// <summary>The four weights of small numbers of a kind, 16 bits each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong Small(int kind, ulong numbers) => _small[SmallPlace(kind, numbers)];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SmallPlace(int kind, ulong numbers) =>
        (kind - TagFeatures.FirstSmallKind) << TagFeatures.SmallBits | (int)numbers;

    /// <summary>The place of a key among the bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Spread(ulong key) => key * 0x9E3779B97F4A7C15 >> (64 - SeenBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ReadOnlySpan<short> Find(TagRows rows, ulong key) =>
        (_seen[Spread(key) >> 6] & 1UL << (int)Spread(key)) == 0 ? default : rows.Find(key);

    private short[] Blocks(List<(ulong Key, short[] Weights)> characters, List<(ulong Key, short[] Weights)> cuts)
    {
        var blocks = new List<short[]> { new short[Block] };
        foreach (var (key, weights) in characters)
        {
            weights.CopyTo(BlockOf((int)(key & SeenMask)), 0);
        }

        foreach (var (key, weights) in cuts)
        {
            weights.CopyTo(BlockOf((int)((key & SeenMask) >> 8)), CharacterWeights + ((int)(key & 0xFF) * CutWeights));
        }

        return [.. blocks.SelectMany(block => block)];

        short[] BlockOf(int character)
        {
            ref var place = ref _places[character & (Characters - 1)];
            if (place == 0)
            {
                place = blocks.Count * Block;
                blocks.Add(new short[Block]);
            }

            return blocks[place / Block];
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
