using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Sources;

namespace ZhuhaiIp.Analytics.Ingest.Pipeline;

/// <summary>The files that the user's paths mean.</summary>
internal static class InputFiles
{
    private static readonly EnumerationOptions WholeFolder = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 32,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
    };

    /// <summary>Files as named, folders whole and in the order of names; a file named twice is read once.</summary>
    /// <exception cref="AnalyticsException">A path is not there, or there is no file at all.</exception>
    public static IReadOnlyList<SourceFile> Find(IReadOnlyList<string> paths)
    {
        var files = new List<SourceFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            foreach (var (file, name) in Expand(path))
            {
                if (seen.Add(Path.GetFullPath(file)))
                {
                    files.Add(new SourceFile(file, name));
                }
            }
        }

        return files.Count > 0 ? files : throw new AnalyticsException(new Wording(
            $"没有可读取的文件：{string.Join('、', paths)}", $"no files to read in {string.Join(", ", paths)}"));
    }

    private static IEnumerable<(string File, string Name)> Expand(string path)
    {
        if (File.Exists(path))
        {
            return [(path, Path.GetFileName(path))];
        }

        if (!Directory.Exists(path))
        {
            throw new AnalyticsException(new Wording($"找不到文件或文件夹：{path}", $"no such file or folder: {path}"));
        }

        return from file in Directory.EnumerateFiles(path, "*", WholeFolder)
               let name = Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/')
               where !IsLeftOver(name)
               orderby name
               select (file, name);
    }

    // Hidden on every system by its name, or the lock that an office program leaves beside an open workbook.
    private static bool IsLeftOver(string name) =>
        name.Split('/').Any(part => part.StartsWith('.'))
        || Path.GetFileName(name).StartsWith("~$", StringComparison.Ordinal);
}
