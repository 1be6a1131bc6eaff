using System.Runtime.CompilerServices;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Architecture;

/// <summary>The checkout that the tests stand in.</summary>
internal static class Repository
{
    private const string Solution = "ZhuhaiIp.Analytics.sln";

    private static readonly string[] Built = ["bin", "obj"];

    internal static string Root { get; } = Find();

    /// <summary>The folders of the product, not of its tests.</summary>
    internal static IReadOnlyList<string> ProductFolders { get; } = ["engine", "ingest", "reports"];

    internal static string Read(string relative) => File.ReadAllText(Path.Combine(Root, relative));

    /// <summary>The paths, from the root, of the files under <paramref name="folders"/> that are not built.</summary>
    internal static IReadOnlyList<string> Files(string pattern, params IEnumerable<string> folders) =>
    [
        .. folders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(Built.Contains))
            .Order(StringComparer.Ordinal),
    ];

    private static string Find([CallerFilePath] string here = "") =>
        Above(Path.GetDirectoryName(here)) ?? Above(AppContext.BaseDirectory)
        ?? throw new InvalidOperationException($"No {Solution} above {here} or {AppContext.BaseDirectory}.");

    private static string? Above(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, Solution)))
            {
                return folder;
            }
        }

        return null;
    }
}
