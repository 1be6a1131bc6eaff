using System.Text.RegularExpressions;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Architecture;

/// <summary>Domain ← Text ← Store ← Engine ← Reports ← Cli; Store ← Ingest ← Cli.</summary>
public sealed partial class ArrowsTests
{
    [Theory]
    [InlineData("Domain")]
    [InlineData("Text", "Domain")]
    [InlineData("Store", "Domain", "Text")]
    [InlineData("Engine", "Domain", "Text", "Store")]
    [InlineData("Ingest", "Domain", "Text", "Store")]
    [InlineData("Reports", "Domain", "Text", "Store", "Engine")]
    [InlineData("Cli", "Domain", "Text", "Store", "Engine", "Ingest", "Reports")]
    public void Assembly_SeesOnlyWhatItMay(string name, params string[] allowed) =>
        Assert.Subset(allowed.ToHashSet(), Product.UsedBy(name).ToHashSet());

    [Theory]
    [InlineData("engine/Domain/Domain.csproj")]
    [InlineData("engine/Text/Text.csproj", "Domain")]
    [InlineData("engine/Store/Store.csproj", "Text")]
    [InlineData("engine/Engine/Engine.csproj", "Store")]
    [InlineData("ingest/Ingest/Ingest.csproj", "Store")]
    [InlineData("reports/Reports/Reports.csproj", "Engine")]
    [InlineData("reports/Cli/Cli.csproj", "Ingest", "Reports")]
    public void Project_RefersOnlyToTheNextBelow(string project, params string[] expected) =>
        Assert.Equal(
            expected,
            ProjectReference().Matches(Repository.Read(project)).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("Domain", "Lucene", "J2N", "Parquet", "DuckDB", "ExcelDataReader", "MathNet", "System.CommandLine")]
    [InlineData("Text", "Parquet", "DuckDB", "ExcelDataReader", "MathNet", "System.CommandLine")]
    [InlineData("Store", "ExcelDataReader", "MathNet", "System.CommandLine")]
    [InlineData("Engine", "Parquet", "ExcelDataReader", "System.CommandLine")]
    [InlineData("Ingest", "Lucene", "J2N", "Parquet", "DuckDB", "MathNet", "System.CommandLine")]
    [InlineData("Reports", "Lucene", "J2N", "Parquet", "DuckDB", "ExcelDataReader", "System.CommandLine")]
    [InlineData("Cli", "Lucene", "J2N", "Parquet", "DuckDB", "ExcelDataReader", "MathNet")]
    public void Assembly_KeepsClearOfLibrariesThatAreNotItsBusiness(string name, params string[] libraries)
    {
        var used = Product.Load(name).GetReferencedAssemblies().Select(reference => reference.Name!);

        Assert.DoesNotContain(used, reference => libraries.Any(library => reference.StartsWith(library, StringComparison.Ordinal)));
    }

    [Fact]
    public void Domain_HasNoPackage() =>
        Assert.DoesNotContain("PackageReference", Repository.Read("engine/Domain/Domain.csproj"), StringComparison.Ordinal);

    [GeneratedRegex("""<ProjectReference Include="[^"]*?(\w+)\.csproj" """)]
    private static partial Regex ProjectReference();
}
