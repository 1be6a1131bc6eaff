using System.IO.Compression;
using System.Text;
using ZhuhaiIp.Analytics.Text.Lexicons;

namespace ZhuhaiIp.Analytics.Compiler;

/// <summary>Makes the shipped lexicon of the word list in this repository, <c>engine/Text/Lexicons/lexicon-words.tsv.gz</c>.</summary>
public static class LexiconSource
{
    /// <summary>Writes the lexicon to <paramref name="target"/>: the same bytes on every machine.</summary>
    /// <exception cref="InvalidDataException">The word list is damaged.</exception>
    public static void Compile(Stream target) => LexiconCompiler.Compile(Counts(), target);

    /// <summary>The words and how often each was counted.</summary>
    internal static Dictionary<string, double> Counts()
    {
        using var packed = typeof(LexiconSource).Assembly.GetManifestResourceStream("lexicon-words.tsv.gz")!;
        using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        return LexiconCompiler.ReadCounts(reader);
    }
}
