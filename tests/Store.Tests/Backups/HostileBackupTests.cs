using System.IO.Compression;
using System.Text;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Backups;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Store.Tests.Backups;

/// <summary>A backup that someone else may have made is refused in one line, and nothing of it stays.</summary>
public class HostileBackupTests
{
    private const int SymbolicLink = 0xA1FF << 16;

    public static TheoryData<string> Paths => ["../evil", "lake/../../evil", "/etc/evil", "C:\\evil", "lake\\evil", "lake//evil", "lake/./evil",
        "lake/evil\n", "leases/1", "evil", "write.lock", "lake/", "lake/.hidden", "spill/x", "LAKE/EVIL", "lake/a:b", "manifest.json.tmp", "lake/" + "long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/long/x"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Path_OutsideOfWhatAStoreHas_IsRefused(string path)
    {
        using var backup = await SampleAsync();
        backup.Rewrite(entries => entries.Append(new(path, [1, 2, 3])));

        await RequireRefusedAsync(backup);
        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(backup.Target)!, "evil")));
    }

    [Fact]
    public async Task Entry_ThatIsALink_IsRefused()
    {
        using var backup = await SampleAsync();
        backup.Rewrite(entries => entries.Append(new("lake/publications/link.parquet", "/etc/passwd"u8.ToArray(), Attributes: SymbolicLink)));

        await RequireRefusedAsync(backup);
    }

    [Fact]
    public async Task Entry_ThatUnpacksToMore_IsRefused()
    {
        using var backup = await SampleAsync();
        backup.Rewrite(entries => entries.Append(new("lake/publications/bomb.parquet", new byte[10_000_000], CompressionLevel.Optimal)));

        await RequireRefusedAsync(backup);
    }

    [Fact]
    public async Task Entry_ThatIsNotListed_IsRefused()
    {
        using var backup = await SampleAsync();
        backup.Rewrite(entries => entries.Append(new("lake/publications/extra.parquet", [1], Listed: false)));

        await RequireRefusedAsync(backup);
    }

    [Fact]
    public async Task Entry_ThatStandsThereTwice_IsRefused()
    {
        using var backup = await SampleAsync();
        backup.Rewrite(entries => entries.Append(new("manifest.json", [1], Listed: false)));

        await RequireRefusedAsync(backup);
    }

    [Fact]
    public async Task Entry_OfOtherBytesThanListed_IsRefused()
    {
        using var backup = await SampleAsync();
        backup.Rewrite(entries => entries.Select(entry => entry.Path.Contains("parties", StringComparison.Ordinal)
            ? entry with { Written = [.. entry.Content[..^1], (byte)(entry.Content[^1] ^ 1)] } : entry));

        await RequireRefusedAsync(backup);
    }

    [Fact]
    public async Task Table_OtherThanTheManifestSays_IsRefused()
    {
        using var backup = await SampleAsync();
        backup.Rewrite(entries => entries.Select(entry => entry.Path.Contains("parties", StringComparison.Ordinal)
            ? entry with { Content = [.. entry.Content[..^1], (byte)(entry.Content[^1] ^ 1)] } : entry));

        await RequireRefusedAsync(backup);
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("fulltext/")]
    [InlineData("lake/live/")]
    public async Task File_ThatIsMissing_IsRefused(string start)
    {
        using var backup = await SampleAsync();
        backup.Rewrite(entries => entries.Where(entry => !entry.Path.StartsWith(start, StringComparison.Ordinal)));

        await RequireRefusedAsync(backup);
    }

    [Fact]
    public async Task Archive_CutOffAnywhere_IsRefused()
    {
        using var backup = await SampleAsync();
        var whole = await File.ReadAllBytesAsync(backup.File);
        for (var part = 0; part < 20; part++)
        {
            await File.WriteAllBytesAsync(backup.File, whole[..(whole.Length * part / 20)]);
            await RequireRefusedAsync(backup);
        }
    }

    [Fact]
    public async Task Archive_WithAnyByteChanged_IsRefusedOrTheSame()
    {
        using var backup = await SampleAsync();
        var whole = await File.ReadAllBytesAsync(backup.File);
        var random = new Random(7);
        for (var turn = 0; turn < 30; turn++)
        {
            var changed = (byte[])whole.Clone();
            changed[random.Next(changed.Length)] ^= (byte)random.Next(1, 256);
            await File.WriteAllBytesAsync(backup.File, changed);
            try
            {
                await StoreRestore.ReadAsync(backup.File, backup.Target, false, TemporaryStore.Clock, CancellationToken.None);
                Assert.Equal(StoreContent.Of(backup.Source), StoreContent.Of(backup.Target));
                Directory.Delete(backup.Target, recursive: true);
            }
            catch (AnalyticsException)
            {
                Assert.False(Directory.Exists(backup.Target));
            }
        }
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"format\":99,\"files\":[]}")]
    [InlineData("{\"files\":[{\"path\":null,\"bytes\":1,\"sha256\":\"\"}]}")]
    [InlineData("{\"files\":[{\"path\":\"manifest.json\",\"bytes\":-1,\"sha256\":\"\"}]}")]
    [InlineData("no json")]
    public async Task List_ThatIsNone_IsRefused(string list)
    {
        using var backup = await SampleAsync();
        using (var archive = ZipFile.Open(backup.File, ZipArchiveMode.Update))
        {
            archive.GetEntry(BackupList.EntryName)!.Delete();
            using var entry = archive.CreateEntry(BackupList.EntryName, CompressionLevel.NoCompression).Open();
            entry.Write(Encoding.UTF8.GetBytes(list));
        }

        await RequireRefusedAsync(backup);
    }

    [Fact]
    public async Task File_ThatIsNoBackup_IsRefused()
    {
        using var backup = await SampleAsync();
        await File.WriteAllTextAsync(backup.File, "no archive");
        await RequireRefusedAsync(backup);
        File.Delete(backup.File);
        await RequireRefusedAsync(backup);
    }

    private static async Task RequireRefusedAsync(SampleBackup backup)
    {
        var error = await Assert.ThrowsAsync<AnalyticsException>(() => StoreRestore.ReadAsync(
            backup.File, backup.Target, false, TemporaryStore.Clock, CancellationToken.None));
        Assert.DoesNotContain('\n', error.Wording.Chinese);
        Assert.DoesNotContain('\n', error.Wording.English);
        Assert.False(Directory.Exists(backup.Target));

        Directory.CreateDirectory(backup.Target);
        await Assert.ThrowsAsync<AnalyticsException>(() => StoreRestore.ReadAsync(
            backup.File, backup.Target, true, TemporaryStore.Clock, CancellationToken.None));
        Assert.Empty(Directory.EnumerateFileSystemEntries(backup.Target));
        Directory.Delete(backup.Target);
    }

    private static async Task<SampleBackup> SampleAsync()
    {
        var backup = new SampleBackup();
        await backup.WriteAsync();
        return backup;
    }
}
