using System.Text.RegularExpressions;
using ZhuhaiIp.Analytics.EndToEnd.Tests.Architecture;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Docs;

public sealed partial class NoticeTests
{
    private const string Versions = "Directory.Packages.props";

    private static readonly Document Notice = Document.Open("NOTICE");

    [Fact]
    public void PackagesOfTheProduct_AreNamed() => Notice.Names(Packages(Repository.ProductFolders));

    [Fact]
    public void LibrariesBesideTheProgram_AreNamed()
    {
        var shipped = Directory.EnumerateFiles(Path.GetDirectoryName(typeof(Cli.ExitCode).Assembly.Location)!, "zhip.deps.json")
            .SelectMany(file => Package().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Where(name => !name.StartsWith("ZhuhaiIp.", StringComparison.Ordinal) && name != "zhip" && !name.StartsWith("runtimepack.", StringComparison.Ordinal));

        Assert.NotEmpty(shipped);
        Notice.Names(shipped.Distinct());
    }

    [Fact]
    public void PackageVersions_AreThoseThatProjectsUse() =>
        Assert.Equal(
            Packages([.. Repository.ProductFolders, "tests"])
                .Concat(Reference().Matches(Repository.Read("Directory.Build.props")).Select(match => match.Groups[2].Value))
                .Distinct().Order(StringComparer.Ordinal),
            Version().Matches(Repository.Read(Versions)).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Packages(IReadOnlyList<string> folders) => Repository.Files("*.csproj", folders)
        .SelectMany(project => Reference().Matches(Repository.Read(project)))
        .Where(match => match.Groups[1].Value == "Reference" || folders == Repository.ProductFolders)
        .Select(match => match.Groups[2].Value);

    [GeneratedRegex("<Package(Reference|Download) Include=\"([^\"]+)\"")]
    private static partial Regex Reference();

    [GeneratedRegex("<PackageVersion Include=\"([^\"]+)\"")]
    private static partial Regex Version();

    [GeneratedRegex("\"([A-Za-z][\\w.]+)/[0-9][\\w.-]*\": \\{")]
    private static partial Regex Package();
}
