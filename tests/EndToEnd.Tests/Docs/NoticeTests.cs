using System.Text.Json;
using System.Text.RegularExpressions;
using ZhuhaiIp.Analytics.EndToEnd.Tests.Architecture;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Docs;

public sealed partial class NoticeTests
{
    private static readonly Document Notice = Document.Open("NOTICE");

    [Fact]
    public void PackagesOfTheProduct_AreNamed() =>
        Notice.Names([.. Named(Reference(), Repository.ProductFolders), .. Named(Download(), Repository.ProductFolders)]);

    [Fact]
    public void LibrariesBesideTheProgram_AreNamed()
    {
        using var dependencies = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "zhip.deps.json")));
        var shipped = dependencies.RootElement.GetProperty("libraries").EnumerateObject()
            .Where(library => library.Value.GetProperty("type").GetString() == "package")
            .Select(library => library.Name.Split('/')[0])
            .ToList();

        Assert.NotEmpty(shipped);
        Notice.Names(shipped);
    }

    [Fact]
    public void PackageVersions_AreThoseThatProjectsUse() =>
        Assert.Equal(
            Named(Reference(), [.. Repository.ProductFolders, "tests"])
                .Concat(Reference().Matches(Repository.Read("Directory.Build.props")).Select(match => match.Groups[1].Value))
                .Distinct().Order(StringComparer.Ordinal),
            Version().Matches(Repository.Read("Directory.Packages.props")).Select(match => match.Groups[1].Value)
                .Order(StringComparer.Ordinal));

    private static IEnumerable<string> Named(Regex what, IEnumerable<string> folders) => Repository.Files("*.csproj", folders)
        .SelectMany(project => what.Matches(Repository.Read(project)))
        .Select(match => match.Groups[1].Value);

    [GeneratedRegex("<PackageReference Include=\"([^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("<PackageDownload Include=\"([^\"]+)\"")]
    private static partial Regex Download();

    [GeneratedRegex("<PackageVersion Include=\"([^\"]+)\"")]
    private static partial Regex Version();
}
