using ZhuhaiIp.Analytics.Store.Commits;

namespace ZhuhaiIp.Analytics.Store.Backups;

/// <summary>Something that goes into a backup: a file, or bytes as they were when they were looked at.</summary>
internal sealed class BackupSource
{
    private readonly byte[]? _content;
    private readonly string _file = "";

    /// <summary>A file as it lies on the disk.</summary>
    internal BackupSource(string path, string file, long length) => (Path, _file, Length) = (path, file, length);

    /// <summary>Bytes.</summary>
    internal BackupSource(string path, byte[] content) => (Path, _content, Length) = (path, content, content.Length);

    /// <summary>Its place under the store's folder, with forward slashes.</summary>
    internal string Path { get; }

    /// <summary>Its size.</summary>
    internal long Length { get; }

    /// <summary>The checksum that the manifest says; null where it says none.</summary>
    internal string? Expected { get; init; }

    internal Stream Open()
    {
        if (_content is not null)
        {
            return new MemoryStream(_content, writable: false);
        }

        return File.Exists(_file) ? new FileStream(_file, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1)
            : throw new DamagedStoreException(Path, "文件缺失", "the file is missing");
    }
}
