using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;

namespace ZhuhaiIp.Analytics.Store.Workbench;

/// <summary>The files of a workbench: lines are added at their end, whole or not at all, one process at a time.</summary>
/// <remarks>The lock is not that of the store: it is held for one line, also while an ingest runs.</remarks>
internal static class WorkbenchFiles
{
    private const int Attempts = 500;
    private const int Pause = 20;

    internal static string Folder(string root) => Path.Combine(root, "workbench");

    /// <summary>Adds a line; it is on the disk when the call returns.</summary>
    /// <exception cref="AnalyticsException">The store cannot be written to, or the disk is full.</exception>
    internal static void Append(string root, string name, byte[] line)
    {
        var path = Path.Combine(Folder(root), name);
        try
        {
            Directory.CreateDirectory(Folder(root));
            using var alone = Lock(root);
            var isNew = !File.Exists(path);
            using (var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read, 1))
            {
                // A line that a dead process did not end was never told of: the next one takes its place.
                var end = WholeLength(file);
                file.SetLength(end);
                file.Position = end;
                Write(file, line, end);
            }

            if (isNew)
            {
                DurableFiles.SyncFolder(Folder(root));
                DurableFiles.SyncFolder(root);
            }
        }
        catch (Exception error) when (DurableFiles.AsDiskFull(error, root) is not null)
        {
            throw new AnalyticsException(new Wording(
                $"磁盘空间不足：{path}。没有保存", $"The disk is full: {path}. Nothing was saved"), error);
        }
        catch (Exception error) when (DurableFiles.IsReadOnly(error))
        {
            throw new AnalyticsException(new Wording(
                $"无权写入：{root}。没有保存", $"No permission to write: {root}. Nothing was saved"), error);
        }
    }

    /// <summary>The whole lines of a file; empty where there is none.</summary>
    internal static byte[] Read(string root, string name)
    {
        var path = Path.Combine(Folder(root), name);
        if (!File.Exists(path))
        {
            return [];
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1);
        var bytes = new byte[file.Length];
        var count = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return bytes[..(bytes.AsSpan(0, count).LastIndexOf((byte)'\n') + 1)];
    }

    /// <summary>All files with their whole lines, by name, as they are at one moment.</summary>
    internal static IReadOnlyList<(string Name, byte[] Lines)> Read(string root)
    {
        if (!Directory.Exists(Folder(root)))
        {
            return [];
        }

        using var alone = LockIfWritable(root);
        return [.. Directory.EnumerateFiles(Folder(root), "*.jsonl").Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal).Select(name => (name, Read(root, name)))];
    }

    private static void Write(FileStream file, byte[] line, long end)
    {
        try
        {
            file.Write(line);
            file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            file.SetLength(end);
            throw;
        }
    }

    private static long WholeLength(FileStream file)
    {
        var block = new byte[4096];
        for (var end = file.Length; end > 0;)
        {
            var start = Math.Max(0, end - block.Length);
            file.Position = start;
            var part = block.AsSpan(0, (int)(end - start));
            file.ReadExactly(part);
            if (part.LastIndexOf((byte)'\n') is >= 0 and var place)
            {
                return start + place + 1;
            }

            end = start;
        }

        return 0;
    }

    private static FileStream Lock(string root)
    {
        var path = Path.Combine(Folder(root), "lock");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1);
            }
            catch (IOException error) when (File.Exists(path) && !DurableFiles.IsReadOnly(error))
            {
                if (attempt == Attempts)
                {
                    throw new AnalyticsException(new Wording(
                        $"另一个进程一直占用 {path}：请稍后重试", $"Another process keeps {path}: try again later"), error);
                }

                Thread.Sleep(Pause);
            }
        }
    }

    private static FileStream? LockIfWritable(string root)
    {
        try
        {
            return Lock(root);
        }
        catch (Exception error) when (DurableFiles.IsReadOnly(error))
        {
            // Who cannot write finds nobody who does.
            return null;
        }
    }
}
