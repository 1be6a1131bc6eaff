using System.IO.Compression;
using System.Security.Cryptography;
using Lucene.Net.Index;
using Lucene.Net.Store;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Workbench;

namespace ZhuhaiIp.Analytics.Store.Backups;

/// <summary>Writes one generation of a store, and the workbench beside it, into one file.</summary>
/// <remarks>
/// A ZIP archive whose entries are not compressed: the lake is already, and a reader of the archive knows that nothing
/// in it unpacks to more than its size. Others may read and one may write meanwhile: the generation is held.
/// </remarks>
public static class StoreBackup
{
    private const int Block = 1 << 20;

    // The archive's own record of a file: names, sizes, checksums, twice.
    private const int BytesAFile = 512;

    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Backs the store in <paramref name="folder"/> up to <paramref name="file"/>; returns what was written.</summary>
    /// <param name="folder">The store.</param>
    /// <param name="file">The backup.</param>
    /// <param name="force">Whether a file of this name may be replaced, and a disk that looks too small be tried.</param>
    /// <param name="clock">Dates the backup.</param>
    /// <param name="cancellation">Stops it; no file is left.</param>
    /// <exception cref="AnalyticsException">There is no store, the file exists, or the disk is full.</exception>
    public static Task<BackupSummary> WriteAsync(
        string folder, string file, bool force, TimeProvider clock, CancellationToken cancellation) =>
        Task.Run(() => Write(Path.GetFullPath(folder), Path.GetFullPath(file), force, clock, cancellation), cancellation);

    private static BackupSummary Write(
        string root, string file, bool force, TimeProvider clock, CancellationToken cancellation)
    {
        RequirePlace(root, file, force);
        using var pinned = PinnedGeneration.Hold(root) ?? throw new AnalyticsException(new Wording(
            $"{root} 里没有专利库", $"There is no store in {root}"));
        var sources = Sources(root, pinned.Manifest).OrderBy(source => source.Path, StringComparer.Ordinal).ToList();
        var partial = file + ".tmp";
        try
        {
            if (!force)
            {
                DiskRoom.Require(file, sources.Sum(source => source.Length + BytesAFile));
            }

            using (var output = new FileStream(partial, FileMode.Create, FileAccess.ReadWrite, FileShare.None, Block))
            {
                WriteArchive(output, pinned.Manifest.Generation, sources, clock, cancellation);
                output.Flush(flushToDisk: true);
            }

            DurableFiles.Rename(partial, file);
            return new BackupSummary(pinned.Manifest.Generation, sources.Count, new FileInfo(file).Length);
        }
        catch (Exception error) when (DurableFiles.AsDiskFull(error, file) is not null)
        {
            throw new AnalyticsException(new Wording(
                $"磁盘空间不足：{file}。备份没有写成，库不受影响", $"The disk is full: {file}. There is no backup; the store is not affected"), error);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static void RequirePlace(string root, string file, bool force)
    {
        if (file.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            throw new AnalyticsException(new Wording(
                $"备份不能写在库的文件夹里：{file}", $"A backup may not lie inside the store: {file}"));
        }

        if (System.IO.Directory.Exists(file) || (File.Exists(file) && !force))
        {
            throw new AnalyticsException(new Wording(
                $"{file} 已存在：请换一个名字，或用 --force 覆盖", $"{file} exists: choose another name, or --force"));
        }

        if (!System.IO.Directory.Exists(Path.GetDirectoryName(file)))
        {
            throw new AnalyticsException(new Wording(
                $"没有文件夹 {Path.GetDirectoryName(file)}", $"There is no folder {Path.GetDirectoryName(file)}"));
        }
    }

    /// <summary>Everything that the generation and the workbench consist of.</summary>
    private static IEnumerable<BackupSource> Sources(string root, StoreManifest manifest)
    {
        var json = manifest.ToJson();
        yield return new BackupSource(StoreLayout.ManifestName, json);
        yield return new BackupSource(
            Path.GetRelativePath(root, StoreLayout.Manifest(root, manifest.Generation)).Replace('\\', '/'), json);
        foreach (var file in manifest.Files)
        {
            yield return new BackupSource(file.Path, Path.Combine(root, file.Path), file.Bytes) { Expected = file.Sha256 };
        }

        foreach (var name in IndexFiles(Path.Combine(root, manifest.IndexFolder), manifest.IndexCommit))
        {
            var path = Path.Combine(root, manifest.IndexFolder, name);
            yield return new BackupSource($"{manifest.IndexFolder}/{name}", path, new FileInfo(path).Length);
        }

        foreach (var (name, lines) in WorkbenchFiles.Read(root))
        {
            yield return new BackupSource($"workbench/{name}", lines);
        }

        foreach (var path in Rejects(root))
        {
            yield return new BackupSource($"rejects/{Path.GetFileName(path)}", path, new FileInfo(path).Length);
        }
    }

    private static IEnumerable<string> Rejects(string root)
    {
        var folder = Path.Combine(root, "rejects");
        return System.IO.Directory.Exists(folder) ? System.IO.Directory.EnumerateFiles(folder, "*.jsonl")
            .Where(path => BackupArchive.IsPlace($"rejects/{Path.GetFileName(path)}")) : [];
    }

    private static IEnumerable<string> IndexFiles(string folder, string commit)
    {
        try
        {
            using var directory = new MMapDirectory(folder);
            return [.. DirectoryReader.ListCommits(directory).Single(known => known.SegmentsFileName == commit).FileNames];
        }
        catch (Exception error) when (error is not (AnalyticsException or OutOfMemoryException))
        {
            throw new DamagedStoreException(folder, "索引无法打开", "the index cannot be opened", error);
        }
    }

    private static void WriteArchive(
        FileStream output, long generation, List<BackupSource> sources, TimeProvider clock, CancellationToken cancellation)
    {
        var files = new List<BackupFile>();
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var source in sources)
        {
            cancellation.ThrowIfCancellationRequested();
            using var content = source.Open();
            files.Add(Add(archive, source, content, cancellation));
        }

        var list = new BackupList { Generation = generation, Time = clock.GetUtcNow(), Files = files };
        using var entry = NewEntry(archive, BackupList.EntryName).Open();
        entry.Write(list.ToJson());
    }

    private static BackupFile Add(ZipArchive archive, BackupSource source, Stream content, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var entry = NewEntry(archive, source.Path).Open();
        var block = new byte[Block];
        var length = 0L;
        while (content.Read(block) is > 0 and var count)
        {
            cancellation.ThrowIfCancellationRequested();
            hash.AppendData(block, 0, count);
            entry.Write(block, 0, count);
            length += count;
        }

        var checksum = Convert.ToHexStringLower(hash.GetHashAndReset());
        return source.Expected is null || source.Expected == checksum ? new BackupFile(source.Path, length, checksum)
            : throw new DamagedStoreException(source.Path, "校验和不符，不能备份", "the checksum differs, it cannot be backed up");
    }

    private static ZipArchiveEntry NewEntry(ZipArchive archive, string path)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.NoCompression);
        entry.LastWriteTime = NoTime;
        return entry;
    }
}
