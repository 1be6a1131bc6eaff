using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Commits;

/// <summary>Whether a disk has room for what is about to be written; said before anything is.</summary>
public static class DiskRoom
{
    /// <summary>Requires <paramref name="bytes"/> of room where <paramref name="path"/> lies or will lie.</summary>
    /// <exception cref="AnalyticsException">The disk has less: one line with both figures.</exception>
    public static void Require(string path, long bytes)
    {
        if (Free(path) is { } free && free < bytes)
        {
            throw new AnalyticsException(new Wording(
                $"磁盘空间可能不够：{path} 约需 {Megabytes(bytes)} MB，只剩 {Megabytes(free)} MB。请腾出空间，或用 --force 照常进行",
                $"The disk may not do: {path} needs about {Megabytes(bytes)} MB and has {Megabytes(free)} MB. Free some space, or go on with --force"));
        }
    }

    /// <summary>The room where <paramref name="path"/> lies or will lie; null where the system does not tell.</summary>
    private static long? Free(string path)
    {
        var folder = Path.GetFullPath(path);
        while (!Directory.Exists(folder))
        {
            if (Path.GetDirectoryName(folder) is not { } parent)
            {
                return null;
            }

            folder = parent;
        }

        try
        {
            return new DriveInfo(folder).AvailableFreeSpace;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // Some network folders do not say: then there is nothing to warn of.
            return null;
        }
    }

    private static string Megabytes(long bytes) =>
        Math.Ceiling(bytes / 1048576.0).ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}
