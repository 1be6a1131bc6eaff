using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

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
            counts.Add(line[..tab], double.Parse(line[(tab + 1)..], CultureInfo.InvariantCulture));
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

    /// <summary>Writes the binary form: header, alphabet, double array, SHA-256 of all before it.</summary>
    public static void Compile(IReadOnlyDictionary<string, double> counts, Stream target)
    {
        var costs = Costs(counts);
        var (alphabet, nodes) = WordTrieBuilder.Build(costs);
        var header = new LexiconHeader(
            LexiconHeader.ExpectedMagic, LexiconHeader.CurrentVersion, costs.Count, alphabet.Length, nodes.Length,
            costs.Count == 0 ? 0 : costs.Values.Max() + BeyondRarest);

        using var bytes = new MemoryStream();
        bytes.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<LexiconHeader>(in header)));
        bytes.Write(MemoryMarshal.AsBytes(alphabet.AsSpan()));
        bytes.Write(MemoryMarshal.AsBytes(nodes.AsSpan()));
        var content = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        target.Write(content);
        target.Write(SHA256.HashData(content));
    }
}
