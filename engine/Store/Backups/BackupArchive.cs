using System.IO.Compression;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Backups;

/// <summary>A backup that was opened and whose list was compared with its entries: nothing of it is trusted before.</summary>
internal sealed class BackupArchive : IDisposable
{
    private const int LongestList = 256 * 1024 * 1024;
    private const int LongestPath = 200;
    private const int UnixTypeMask = 0xF000;
    private const int UnixRegularFile = 0x8000;

    private static readonly string[] Folders = ["manifests", "lake", "fulltext", "workbench", "rejects"];

    private readonly ZipArchive _archive;

    private BackupArchive(ZipArchive archive, BackupList list) => (_archive, List) = (archive, list);

    /// <summary>What the backup holds.</summary>
    internal BackupList List { get; }

    /// <summary>Opens a backup.</summary>
    /// <exception cref="AnalyticsException">It is none, it is damaged, or it holds what no backup holds.</exception>
    internal static BackupArchive Open(FileStream file)
    {
        ZipArchive archive;
        try
        {
            archive = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            _ = archive.Entries.Count;
        }
        catch (InvalidDataException cause)
        {
            throw Refused(file.Name, "不是备份文件，或已截断", "it is no backup, or was cut off", cause);
        }

        try
        {
            var list = ReadList(archive, file.Name);
            Compare(archive, list, file);
            return new BackupArchive(archive, list);
        }
        catch (InvalidDataException cause)
        {
            archive.Dispose();
            throw Refused(file.Name, "已损坏", "it is damaged", cause);
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <summary>The content of a file of the list.</summary>
    internal Stream Open(BackupFile file) => _archive.GetEntry(file.Path)!.Open();

    /// <summary>What is said of a backup that is not taken.</summary>
    internal static AnalyticsException Refused(string file, string chinese, string english, Exception? cause = null)
    {
        var wording = new Wording($"不能恢复 {file}：{chinese}", $"{file} cannot be restored: {english}");
        return cause is null ? new AnalyticsException(wording) : new AnalyticsException(wording, cause);
    }

    public void Dispose() => _archive.Dispose();

    private static BackupList ReadList(ZipArchive archive, string name)
    {
        var entry = archive.GetEntry(BackupList.EntryName);
        if (entry is null || entry.Length > LongestList || entry.CompressedLength != entry.Length)
        {
            throw Refused(name, $"没有清单 {BackupList.EntryName}", $"it has no list {BackupList.EntryName}");
        }

        var bytes = new byte[entry.Length];
        using (var content = entry.Open())
        {
            if (content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            {
                throw Refused(name, "已截断", "it was cut off");
            }
        }

        var list = BackupList.FromJson(bytes) ?? throw Refused(name, "清单不可读", "its list cannot be read");
        return list.Format <= BackupList.CurrentFormat ? list : throw Refused(
            name, $"备份格式为 {list.Format}，本程序只认识到 {BackupList.CurrentFormat}：请用较新的 zhip",
            $"it has format {list.Format}, this program knows up to {BackupList.CurrentFormat}: use a newer zhip");
    }

    /// <summary>
    /// The entries are those of the list, each once, of its size, not compressed, a plain file, in a place that a
    /// store has; and together not larger than the file that they are in, so that none is read twice.
    /// </summary>
    private static void Compare(ZipArchive archive, BackupList list, FileStream file)
    {
        var sizes = Sizes(list, file.Name);
        var total = 0L;
        foreach (var entry in archive.Entries.Where(entry => entry.FullName != BackupList.EntryName))
        {
            if (!sizes.Remove(entry.FullName, out var bytes) || !IsPlainFile(entry, bytes))
            {
                throw Refused(file.Name, $"内容与清单不符：{Shown(entry.FullName)}", $"an entry is not as listed: {Shown(entry.FullName)}");
            }

            total = checked(total + bytes);
        }

        if (sizes.Count > 0 || total > file.Length
            || archive.Entries.Count(entry => entry.FullName == BackupList.EntryName) != 1)
        {
            throw Refused(file.Name, "内容与清单不符", "its entries are not as listed");
        }
    }

    private static Dictionary<string, long> Sizes(BackupList list, string name)
    {
        var sizes = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        foreach (var listed in list.Files)
        {
            if (!IsPlace(listed.Path) || listed.Bytes < 0 || !sizes.TryAdd(listed.Path, listed.Bytes))
            {
                throw Refused(name, $"不允许的文件名：{Shown(listed.Path)}", $"a file's name is not allowed: {Shown(listed.Path)}");
            }
        }

        return sizes;
    }

    private static bool IsPlainFile(ZipArchiveEntry entry, long bytes) =>
        entry.Length == bytes && entry.CompressedLength == bytes && (entry.ExternalAttributes >> 16 & UnixTypeMask) is 0 or UnixRegularFile;

    /// <summary>Whether a path is one that a store may have.</summary>
    internal static bool IsPlace(string path)
    {
        var parts = path.Split('/');
        return path.Length <= LongestPath
            && (parts.Length == 1 ? path == Commits.StoreLayout.ManifestName : Folders.Contains(parts[0]))
            && parts.All(part => part.Length > 0 && part[0] != '.' && part[^1] is not ('.' or ' ') && part.All(IsPlain));
    }

    // The names that a store gives: letters of any script stand in the names of batches.
    private static bool IsPlain(char c) => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' || char.IsSurrogate(c);

    private static string Shown(string path) =>
        new([.. path.Take(80).Select(c => char.IsControl(c) ? '?' : c)]);
}
