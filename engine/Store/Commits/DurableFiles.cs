using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Commits;

/// <summary>Files and folders that are on the disk, not only in its cache, when a call returns.</summary>
internal static partial class DurableFiles
{
    private const int ReadOnly = 0;

    private static readonly string[] FullDiskWords =
        ["No space left", "File too large", "Disk quota exceeded", "not enough space on the disk", "file length was too large"];

    /// <summary>Writes <paramref name="content"/> under a temporary name, syncs it, and renames it into place.</summary>
    internal static void Replace(string path, ReadOnlySpan<byte> content)
    {
        var temporary = path + ".tmp";
        Write(temporary, content);
        Rename(temporary, path);
    }

    /// <summary>Writes and syncs a file.</summary>
    internal static void Write(string path, ReadOnlySpan<byte> content)
    {
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write);
        file.Write(content);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Renames a file over whatever has the name, and syncs the folder.</summary>
    internal static void Rename(string path, string name)
    {
        File.Move(path, name, overwrite: true);
        SyncFolder(Path.GetDirectoryName(name)!);
    }

    /// <summary>Syncs a file that another library has closed.</summary>
    internal static void SyncFile(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Syncs the entries of a folder. Windows has no such call and needs none: NTFS journals them.</summary>
    internal static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var handle = Open(folder, ReadOnly);
        if (handle < 0)
        {
            throw new IOException($"open {folder}: {Marshal.GetLastPInvokeErrorMessage()}");
        }

        var failed = Sync(handle) != 0;
        var reason = Marshal.GetLastPInvokeErrorMessage();
        _ = Close(handle);
        if (failed)
        {
            throw new IOException($"fsync {folder}: {reason}");
        }
    }

    /// <summary>The SHA-256 of a file, in lower-case hexadecimal digits.</summary>
    internal static string Checksum(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }

    /// <summary>Describes a finished file under <paramref name="root"/>, synced.</summary>
    internal static StoredFile Describe(string root, string table, string path, long rows)
    {
        SyncFile(path);
        var relative = Path.GetRelativePath(root, path).Replace('\\', '/');
        return new StoredFile(table, relative, rows, new FileInfo(path).Length, Checksum(path));
    }

    /// <summary>Tells a full disk from other failures of writing; null where it is another one.</summary>
    /// <param name="error">What was thrown: by .NET, by several threads at once, or by a library in its own words.</param>
    /// <param name="folder">Where was written.</param>
    internal static AnalyticsException? AsDiskFull(Exception error, string folder) =>
        !Causes(error).Any(IsDiskFull) ? null : new AnalyticsException(
            new Wording(
                $"磁盘空间不足：{folder}。本批未入库，库与此前相同；请腾出空间后重试",
                $"The disk is full: {folder}. Nothing of this batch was stored; free some space and try again"),
            error);

    /// <summary>Whether writing failed because it is not allowed: no permission, or a disk that is read only.</summary>
    internal static bool IsReadOnly(Exception error)
    {
        const int linuxReadOnly = 30;
        const int windowsWriteProtected = unchecked((int)0x80070013);
        return error is UnauthorizedAccessException or IOException { HResult: linuxReadOnly or windowsWriteProtected };
    }

    private static IEnumerable<Exception> Causes(Exception error)
    {
        IEnumerable<Exception> inner = error is AggregateException several ? several.InnerExceptions
            : error.InnerException is { } cause ? [cause] : [];
        return inner.SelectMany(Causes).Prepend(error);
    }

    private static bool IsDiskFull(Exception error)
    {
        const int linuxNoSpace = 28, linuxFileTooBig = 27, linuxQuota = 122;
        const int windowsDiskFull = unchecked((int)0x80070070);
        return error is IOException { HResult: linuxNoSpace or linuxFileTooBig or linuxQuota or windowsDiskFull }
            // The words of the system in the messages of native libraries, and those of .NET for "file too large".
            || FullDiskWords.Any(words => error.Message.Contains(words, StringComparison.OrdinalIgnoreCase));
    }

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int Sync(int handle);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int Close(int handle);
}
