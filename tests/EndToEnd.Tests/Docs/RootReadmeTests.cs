using System.CommandLine;
using ZhuhaiIp.Analytics.Cli;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.EndToEnd.Tests.Architecture;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Docs;

public sealed class RootReadmeTests
{
    private static readonly Document Readme = Document.Open("README.md");

    private static readonly RootCommand Root =
        CommandLine.CreateRoot(new CommandConsole(TextWriter.Null, TextWriter.Null, Language.Chinese));

    [Fact]
    public void TwoCommands_StandInTheReadme() =>
        Readme.Names(["dotnet run --project reports/Cli -c Release -- demo", "dotnet test -c Release"]);

    [Fact]
    public void CommandTable_HasTheCommandsThatThereAre() =>
        Assert.Equal(
            Root.Subcommands.SelectMany(Lines).Order(StringComparer.Ordinal),
            Readme.Section("## 命令").Explained.Where(code => code.StartsWith("zhip ", StringComparison.Ordinal))
                .Select(code => string.Join(' ', code.Split(' ')[1..].TakeWhile(word => word.All(char.IsAsciiLetterLower))))
                .Order(StringComparer.Ordinal));

    [Fact]
    public void CommandTable_NamesEveryOption()
    {
        var options = Root.Options.Concat(Root.Subcommands.SelectMany(command => command.Options)).Select(option => option.Name);

        Readme.Section("## 命令").Names(options.Distinct());
    }

    [Fact]
    public void Map_NamesEveryProject() =>
        Readme.Names(Repository.Files("*.csproj", [.. Repository.ProductFolders, "tests"])
            .Select(project => Path.GetFileNameWithoutExtension(project)));

    [Fact]
    public void FilesThatItPointsTo_Exist()
    {
        var links = System.Text.RegularExpressions.Regex.Matches(Readme.Text, @"\]\(([^)#]+)\)").Select(match => match.Groups[1].Value);

        Assert.All(links, link => Assert.True(Path.Exists(Path.Combine(Repository.Root, link)), $"There is no {link}."));
    }

    private static IEnumerable<string> Lines(Command command) => command.Subcommands.Count == 0
        ? [command.Name]
        : command.Subcommands.Select(below => $"{command.Name} {below.Name}");
}
