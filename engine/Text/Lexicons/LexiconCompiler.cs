using System.Globalization;
using System.Runtime.InteropServices;

namespace ZhuhaiIp.Analytics.Text.Lexicons;

/// <summary>Makes the lexicon's binary form of words and how often each was counted.</summary>
internal static class LexiconCompiler
{
    /// <summary>How finely a cost is stored: units to a natural logarithm.</summary>
    public const double UnitsPerNat = 1000;

    // A character outside the lexicon costs a little more than the rarest word.
    private const int BeyondRarest = 1500;

    /// <summary>Reads lines of word, tab, count; empty lines and lines from <c>#</c> on are skipped.</summary>
    public static Dictionary<string, double> ReadCounts(TextReader reader)
    {
        var counts = new Dictionary<string, double>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab <= 0 || !double.TryParse(line.AsSpan(tab + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var count)
                || count <= 0 || !counts.TryAdd(line[..tab], count))
            {
                throw new InvalidDataException($"A line of the word list is no word with its count, or repeats a word: {line}");
            }
        }

        return counts;
    }

    /// <summary>The cost of each word: minus the logarithm of its share.</summary>
    public static Dictionary<string, int> Costs(IReadOnlyDictionary<string, double> counts)
    {
        var total = counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Sum(pair => pair.Value);
        return counts.ToDictionary(
            pair => pair.Key, pair => (int)Math.Round(-Math.Log(pair.Value / total) * UnitsPerNat), StringComparer.Ordinal);
    }

    /// <summary>Writes the binary form: header, alphabet, double array, as <see cref="CheckedBytes"/> frames them.</summary>
    public static void Compile(IReadOnlyDictionary<string, double> counts, Stream target)
    {
        var costs = Costs(counts);
        var (alphabet, nodes) = WordTrieBuilder.Build(costs);
        var header = new LexiconHeader(
            costs.Count, alphabet.Length, nodes.Length, costs.Count == 0 ? 0 : costs.Values.Max() + BeyondRarest);

        using var content = new MemoryStream();
        content.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<LexiconHeader>(in header)));
        content.Write(MemoryMarshal.AsBytes(alphabet.AsSpan()));
        content.Write(MemoryMarshal.AsBytes(nodes.AsSpan()));
        LexiconHeader.File.Write(content.GetBuffer().AsSpan(0, (int)content.Length), target);
    }
}
