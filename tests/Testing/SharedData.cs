namespace ZhuhaiIp.Analytics.Testing;

/// <summary>The real data beside the checkout, which some tests read and none needs.</summary>
public static class SharedData
{
    private const string Solution = "ZhuhaiIp.Analytics.sln";

    /// <summary>The folder <c>shared</c> beside the checkout; null where there is none.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>The path of a file or folder under <see cref="Folder"/>; null, and a line that says so, where it is missing.</summary>
    public static string? PathOf(string relative)
    {
        var path = Folder is null ? null : Path.Combine(Folder, relative);
        if (path is not null && (File.Exists(path) || Directory.Exists(path)))
        {
            return path;
        }

        Console.WriteLine($"Skipped: ../shared/{relative} is not beside this checkout.");
        return null;
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, Solution)))
            {
                var shared = Path.Combine(folder.FullName, "..", "shared");
                return Directory.Exists(shared) ? Path.GetFullPath(shared) : null;
            }
        }

        return null;
    }
}
