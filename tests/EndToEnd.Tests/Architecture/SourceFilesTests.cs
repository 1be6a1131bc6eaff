using System.Text.RegularExpressions;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Architecture;

/// <summary>The shape of the source: small files, in folders that are their namespaces.</summary>
public sealed partial class SourceFilesTests
{
    private const int MostLines = 400;
    private const int LargestMedian = 60;
    private const int Largest95th = 200;

    [Fact]
    public void SourceFile_IsShort() =>
        Assert.DoesNotContain(
            Repository.Files("*.cs", [.. Repository.ProductFolders, "tests"]).Select(file => (File: file, Lines: Lines(file))),
            file => file.Lines > MostLines);

    [Fact]
    public void ProductFiles_AreMostlySmall()
    {
        var lines = Repository.Files("*.cs", Repository.ProductFolders).Select(Lines).Order().ToList();

        Assert.InRange(lines[lines.Count / 2], 1, LargestMedian);
        Assert.InRange(lines[lines.Count * 95 / 100], 1, Largest95th);
    }

    [Fact]
    public void Namespace_IsTheFolder()
    {
        var wrong =
            from project in Repository.Files("*.csproj", [.. Repository.ProductFolders, "tests"])
            let folder = Path.GetDirectoryName(project)!.Replace('\\', '/')
            let root = "ZhuhaiIp.Analytics." + Path.GetFileNameWithoutExtension(project)
            from file in Repository.Files("*.cs", folder)
            let match = Namespace().Match(Repository.Read(file))
            where match.Success && match.Groups[1].Value != root + Below(folder, file)
            select $"{file}: {match.Groups[1].Value}";

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("*.cs")]
    [InlineData("*.csproj")]
    [InlineData("*.tsv")]
    [InlineData("*.md")]
    public void TextFile_EndsInOneLineFeedAndHasNoCarriageReturn(string pattern)
    {
        var wrong =
            from file in Repository.Files(pattern, [.. Repository.ProductFolders, "tests", "data-samples"])
            let text = Repository.Read(file)
            where text.Contains('\r', StringComparison.Ordinal) || !text.EndsWith('\n')
            select file;

        Assert.Empty(wrong);
    }

    private static int Lines(string file) => File.ReadLines(Path.Combine(Repository.Root, file)).Count();

    private static string Below(string folder, string file) =>
        Path.GetDirectoryName(file)!.Replace('\\', '/')[folder.Length..].Replace('/', '.');

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
