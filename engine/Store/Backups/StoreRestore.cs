using System.Security.Cryptography;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;

namespace ZhuhaiIp.Analytics.Store.Backups;

/// <summary>Makes a store out of a backup.</summary>
public static class StoreRestore
{
    private const int Block = 1 << 20;

    /// <summary>Restores <paramref name="file"/> into <paramref name="folder"/>, which is new or empty; returns the generation.</summary>
    /// <remarks>
    /// The manifest comes last, by a rename: until then there is no store. What a restore left that was killed may be
    /// restored over. Where a backup is refused, nothing of it stays.
    /// </remarks>
    /// <param name="file">The backup.</param>
    /// <param name="folder">Where the store comes to lie.</param>
    /// <param name="force">Whether a disk that looks too small is tried.</param>
    /// <param name="clock">Dates the lock.</param>
    /// <param name="cancellation">Stops it; nothing stays.</param>
    /// <exception cref="AnalyticsException">The folder holds something, the backup is damaged or hostile, the disk is full.</exception>
    public static Task<long> ReadAsync(
        string file, string folder, bool force, TimeProvider clock, CancellationToken cancellation) =>
        Task.Run(() => Read(Path.GetFullPath(file), Path.GetFullPath(folder), force, clock, cancellation), cancellation);

    private static long Read(string file, string root, bool force, TimeProvider clock, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            throw new AnalyticsException(new Wording($"没有文件 {file}", $"There is no file {file}"));
        }

        RequireEmpty(root);
        using var input = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, Block);
        using var archive = BackupArchive.Open(input);
        if (!force)
        {
            DiskRoom.Require(root, archive.List.Files.Sum(listed => listed.Bytes));
        }

        var wasThere = Directory.Exists(root);
        var (mine, done) = (false, false);
        try
        {
            Directory.CreateDirectory(root);
            using var taken = WriteLock.Take(root, clock);
            RequireEmpty(root);
            mine = true;
            Clear(root);
            Extract(archive, input.Name, root, cancellation);
            done = true;
            return archive.List.Generation;
        }
        catch (Exception error) when (DurableFiles.AsDiskFull(error, root) is not null)
        {
            throw new AnalyticsException(new Wording(
                $"磁盘空间不足：{root}。没有恢复任何内容", $"The disk is full: {root}. Nothing was restored"), error);
        }
        finally
        {
            if (mine && !done)
            {
                LeaveNothing(root, wasThere);
            }
        }
    }

    private static void RequireEmpty(string root)
    {
        if (File.Exists(root) || (Directory.Exists(root)
            && (File.Exists(StoreLayout.Manifest(root)) || !StoreLayout.MayBecomeStore(root))))
        {
            throw new AnalyticsException(new Wording(
                $"{root} 不是空文件夹：请用 --store 指明一个新的或空的文件夹", $"{root} is not empty: name a new or empty folder with --store"));
        }
    }

    private static void Extract(BackupArchive archive, string name, string root, CancellationToken cancellation)
    {
        try
        {
            foreach (var listed in archive.List.Files)
            {
                using var content = archive.Open(listed);
                var path = listed.Path == StoreLayout.ManifestName ? StoreLayout.Manifest(root) + ".tmp" : Path.Combine(root, listed.Path);
                Copy(content, listed, path, name, cancellation);
            }
        }
        catch (InvalidDataException cause)
        {
            throw BackupArchive.Refused(name, "已损坏", "it is damaged", cause);
        }

        RequireWhole(archive.List, name, root);
        foreach (var folder in Directory.EnumerateDirectories(root, "*", SearchOption.AllDirectories).Append(root))
        {
            DurableFiles.SyncFolder(folder);
        }

        DurableFiles.Rename(StoreLayout.Manifest(root) + ".tmp", StoreLayout.Manifest(root));
    }

    private static void Copy(Stream content, BackupFile listed, string path, string name, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[Block];
        var length = 0L;
        while (length <= listed.Bytes && content.Read(block) is > 0 and var count)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(block, 0, count);
            file.Write(block, 0, count);
            length += count;
        }

        if (length != listed.Bytes || Convert.ToHexStringLower(hash.GetHashAndReset()) != listed.Sha256)
        {
            throw BackupArchive.Refused(name, $"校验和不符：{listed.Path}", $"the checksum differs: {listed.Path}");
        }

        file.Flush(flushToDisk: true);
    }

    /// <summary>What the manifest names is in the backup, with the same checksum.</summary>
    private static void RequireWhole(BackupList list, string name, string root)
    {
        var files = list.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        var manifest = files.ContainsKey(StoreLayout.ManifestName)
            ? Manifest(StoreLayout.Manifest(root) + ".tmp", name)
            : throw BackupArchive.Refused(name, "没有库的清单", "it has no manifest");
        var missing = manifest.Files.FirstOrDefault(file => files.GetValueOrDefault(file.Path)?.Sha256 != file.Sha256)?.Path
            ?? (files.ContainsKey($"{manifest.IndexFolder}/{manifest.IndexCommit}") ? null : manifest.IndexFolder);
        if (missing is not null || manifest.Generation != list.Generation)
        {
            throw BackupArchive.Refused(name, $"与库的清单不符：{missing}", $"it is not what its manifest says: {missing}");
        }
    }

    private static StoreManifest Manifest(string path, string name)
    {
        try
        {
            return StoreManifest.FromJson(path);
        }
        catch (DamagedStoreException cause)
        {
            throw BackupArchive.Refused(name, "库的清单不可读", "its manifest cannot be read", cause);
        }
    }

    /// <summary>Removes what an earlier restore or first ingest left that was killed; all names are the store's own.</summary>
    private static void Clear(string root)
    {
        foreach (var folder in Directory.EnumerateDirectories(root).ToList())
        {
            Directory.Delete(folder, recursive: true);
        }

        File.Delete(StoreLayout.Manifest(root) + ".tmp");
    }

    private static void LeaveNothing(string root, bool wasThere)
    {
        Clear(root);
        File.Delete(StoreLayout.WriteLock(root));
        File.Delete(StoreLayout.WriteLock(root) + ".holder");
        if (!wasThere)
        {
            Directory.Delete(root);
        }
    }
}
