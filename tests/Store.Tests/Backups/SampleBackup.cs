using System.IO.Compression;
using System.Security.Cryptography;
using ZhuhaiIp.Analytics.Store.Backups;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Store.Tests.Backups;

/// <summary>A backup of a small store that a test can write anew with other entries.</summary>
internal sealed class SampleBackup : IDisposable
{
    private readonly TemporaryStore _store = new();

    /// <summary>The store that was backed up.</summary>
    internal string Source => _store.Folder;

    /// <summary>The backup.</summary>
    internal string File => _store.Folder + ".zip";

    /// <summary>Where it is restored to: not there yet.</summary>
    internal string Target => _store.Folder + "-restored";

    internal async Task WriteAsync()
    {
        await _store.AddAsync(Documents.Series(6));
        await StoreBackup.WriteAsync(_store.Folder, File, false, TemporaryStore.Clock, CancellationToken.None);
    }

    /// <summary>Writes the backup anew, with a list that agrees with its entries unless they say otherwise.</summary>
    internal void Rewrite(Func<IEnumerable<Entry>, IEnumerable<Entry>> change)
    {
        var entries = change(Read()).ToList();
        System.IO.File.Delete(File);
        using var archive = ZipFile.Open(File, ZipArchiveMode.Create);
        foreach (var entry in entries)
        {
            Add(archive, entry.Path, entry.Written ?? entry.Content, entry.Level).ExternalAttributes = entry.Attributes;
        }

        var list = new BackupList
        {
            Generation = 1,
            Files = [.. entries.Where(entry => entry.Listed).Select(entry => new BackupFile(
                entry.Path, entry.Content.Length, Convert.ToHexStringLower(SHA256.HashData(entry.Content))))],
        };
        Add(archive, BackupList.EntryName, list.ToJson(), CompressionLevel.NoCompression);
    }

    public void Dispose() => _store.Dispose();

    private List<Entry> Read()
    {
        using var archive = ZipFile.OpenRead(File);
        return [.. archive.Entries.Where(entry => entry.FullName != BackupList.EntryName).Select(entry =>
        {
            using var content = entry.Open();
            var bytes = new byte[entry.Length];
            content.ReadExactly(bytes);
            return new Entry(entry.FullName, bytes);
        })];
    }

    private static ZipArchiveEntry Add(ZipArchive archive, string path, byte[] content, CompressionLevel level)
    {
        var entry = archive.CreateEntry(path, level);
        using var stream = entry.Open();
        stream.Write(content);
        return entry;
    }

    /// <summary>An entry to be written: listed with <see cref="Content"/>, holding <see cref="Written"/> where that is given.</summary>
    internal sealed record Entry(
        string Path, byte[] Content, CompressionLevel Level = CompressionLevel.NoCompression, int Attributes = 0, bool Listed = true)
    {
        internal byte[]? Written { get; init; }
    }
}
