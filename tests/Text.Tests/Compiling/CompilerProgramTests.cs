using System.Runtime.CompilerServices;
using ZhuhaiIp.Analytics.Compiler;
using ZhuhaiIp.Analytics.Text.Lexicons;

namespace ZhuhaiIp.Analytics.Text.Tests.Compiling;

public sealed class CompilerProgramTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zhip-compiler").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("lexicon", "Lexicons/lexicon.bin")]
    [InlineData("model", "Segmentation/Tagging/tagger.bin")]
    public void Program_ForAProduct_WritesTheFileThatIsShipped(string product, string shipped)
    {
        var target = Path.Combine(_folder, "out.bin");

        var (exit, output, _) = Run(product, target);

        Assert.Equal(0, exit);
        Assert.Contains(target, output, StringComparison.Ordinal);
        Assert.True(File.ReadAllBytes(target).AsSpan().SequenceEqual(File.ReadAllBytes(Shipped(shipped))));
    }

    [Theory]
    [InlineData()]
    [InlineData("lexicon")]
    [InlineData("melt", "out.bin")]
    [InlineData("lexicon", "a", "b")]
    public void Program_WithOtherArguments_SaysHowItIsCalled(params string[] arguments)
    {
        var (exit, _, error) = Run(arguments);

        Assert.Equal(1, exit);
        Assert.Contains("-- lexicon OUT", error, StringComparison.Ordinal);
        Assert.Contains("-- model OUT", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Program_WhereItCannotWrite_SaysSo()
    {
        var (exit, _, error) = Run("lexicon", Path.Combine(_folder, "none", "out.bin"));

        Assert.Equal(1, exit);
        Assert.Contains("out.bin", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("甲")]
    [InlineData("\t1")]
    [InlineData("甲\tmany")]
    [InlineData("甲\t0")]
    [InlineData("甲\t1\n甲\t2")]
    public void WordList_WithALineThatIsNone_IsRefused(string lines)
    {
        using var reader = new StringReader(lines);

        Assert.Throws<InvalidDataException>(() => LexiconCompiler.ReadCounts(reader));
    }

    private static (int Exit, string Output, string Error) Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        return (CompilerProgram.Run(arguments, output, error), output.ToString(), error.ToString());
    }

    private static string Shipped(string file, [CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../engine/Text", file));
}
