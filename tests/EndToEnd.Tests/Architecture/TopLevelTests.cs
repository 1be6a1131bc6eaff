namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Architecture;

/// <summary>The top level of the repository is fixed by its users.</summary>
public sealed class TopLevelTests
{
    private static readonly string[] Folders = ["engine", "ingest", "reports", "tests", "data-samples"];

    // What tools and the README's commands leave behind: listed in .gitignore, in no commit.
    private static readonly string[] LeftBehind =
        ["artifacts", "bin", "obj", "TestResults", "BenchmarkDotNet.Artifacts", "zhip-store", "zhip-demo"];

    [Fact]
    public void TopLevel_HasTheFixedFoldersOnly() =>
        Assert.Equal(
            Folders.Order(StringComparer.Ordinal),
            Directory.EnumerateDirectories(Repository.Root)
                .Select(path => Path.GetFileName(path))
                .Where(name => !name.StartsWith('.') && !LeftBehind.Contains(name))
                .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ignored))]
    public void WhatIsLeftBehind_IsIgnored(string name) =>
        Assert.Contains(Repository.Read(".gitignore").Split('\n'), line => line.Trim('/') == name);

    [Fact]
    public void DataSamples_AreEachUnderOneMegabyte() =>
        Assert.DoesNotContain(
            Repository.Files("*", "data-samples"),
            file => new FileInfo(Path.Combine(Repository.Root, file)).Length >= 1_000_000);

    public static TheoryData<string> Ignored => [.. LeftBehind];
}
