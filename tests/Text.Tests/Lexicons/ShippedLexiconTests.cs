using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using ZhuhaiIp.Analytics.Text.Lexicons;

namespace ZhuhaiIp.Analytics.Text.Tests.Lexicons;

public sealed class ShippedLexiconTests
{
    [Fact]
    public void Shipped_CompiledAgain_HasTheSameBytes()
    {
        var counts = Counts();
        using var compiled = new MemoryStream();

        LexiconCompiler.Compile(counts, compiled);

        var file = Path.Combine(Folder(), "lexicon.bin");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            File.WriteAllBytes(file, compiled.ToArray());
        }

        Assert.True(compiled.ToArray().AsSpan().SequenceEqual(File.ReadAllBytes(file)),
            "lexicon.bin is not what lexicon-words.tsv.gz compiles to; run the tests with UPDATE_GOLDEN=1.");
    }

    [Fact]
    public void Shipped_HasEveryWordOfItsList()
    {
        var counts = Counts();

        var missing = counts.Keys.Where(word => !Lexicon.Default.Contains(word)).Take(5);

        Assert.Empty(missing);
        Assert.Equal(counts.Count, Lexicon.Default.Count);
    }

    [Fact]
    public void Shipped_HasEveryTermListedByHand()
    {
        var terms = File.ReadLines(Path.Combine(Folder(), "patent-terms.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#').ToList();

        var missing = terms.Where(term => !Lexicon.Default.Contains(term)).Take(5);

        Assert.Empty(missing);
        Assert.True(terms.Count > 800);
    }

    private static Dictionary<string, double> Counts()
    {
        using var file = File.OpenRead(Path.Combine(Folder(), "lexicon-words.tsv.gz"));
        using var unpacked = new GZipStream(file, CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked, Encoding.UTF8);
        return LexiconCompiler.ReadCounts(reader);
    }

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../engine/Text/Lexicons"));
}
