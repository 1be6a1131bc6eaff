using System.Runtime.CompilerServices;
using ZhuhaiIp.Analytics.Compiler;
using ZhuhaiIp.Analytics.Text.Lexicons;

namespace ZhuhaiIp.Analytics.Text.Tests.Lexicons;

public sealed class ShippedLexiconTests
{
    [Fact]
    public void Shipped_CompiledAgain_HasTheSameBytes()
    {
        using var compiled = new MemoryStream();

        LexiconSource.Compile(compiled);

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
        var counts = LexiconSource.Counts();

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

    private static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../engine/Text/Lexicons"));
}
