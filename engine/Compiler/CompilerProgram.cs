namespace ZhuhaiIp.Analytics.Compiler;

/// <summary>The compiler's command: one data file of those that are compiled into <c>engine/Text</c>.</summary>
internal static class CompilerProgram
{
    private static readonly Dictionary<string, Action<Stream>> Products = new(StringComparer.Ordinal)
    {
        ["lexicon"] = LexiconSource.Compile,
        ["model"] = ModelCompiler.Compile,
    };

    /// <summary>Writes what is asked for, whole or not at all; returns the exit code.</summary>
    internal static int Run(string[] arguments, TextWriter output, TextWriter error)
    {
        if (arguments is not [var product, var target] || !Products.TryGetValue(product, out var compile))
        {
            error.WriteLine("dotnet run --project engine/Compiler -c Release -- lexicon OUT   (engine/Text/Lexicons/lexicon.bin)");
            error.WriteLine("dotnet run --project engine/Compiler -c Release -- model OUT     (engine/Text/Segmentation/Tagging/tagger.bin)");
            return 1;
        }

        try
        {
            using var bytes = new MemoryStream();
            compile(bytes);
            File.WriteAllBytes(target, bytes.ToArray());
            output.WriteLine($"{target}: {bytes.Length:N0} bytes");
            return 0;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"{target}: {failure.Message}");
            return 1;
        }
    }
}
