using System.Text;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Commits;

/// <summary>The right to write to a store: one holder at a time, let go by the system when a holder dies.</summary>
internal sealed class WriteLock : IDisposable
{
    private readonly FileStream _file;

    private WriteLock(FileStream file) => _file = file;

    /// <summary>Takes the lock of the store in <paramref name="root"/>.</summary>
    /// <exception cref="AnalyticsException">Another process has it: the message says which, and since when.</exception>
    internal static WriteLock Take(string root, TimeProvider clock)
    {
        var path = StoreLayout.WriteLock(root);
        FileStream file;
        try
        {
            file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException cause) when (File.Exists(path) && !DurableFiles.IsReadOnly(cause))
        {
            throw Held(path, cause);
        }
        catch (Exception cause) when (DurableFiles.IsReadOnly(cause))
        {
            throw new AnalyticsException(new Wording($"无权写入：{root}", $"No permission to write: {root}"), cause);
        }

        var holder = $"pid {Environment.ProcessId}, {Environment.MachineName}, {clock.GetUtcNow():yyyy-MM-dd HH:mm:ss}Z";
        // Beside the lock, not in it: a locked file cannot be read by the one who is turned away.
        File.WriteAllText(path + ".holder", holder, Encoding.UTF8);
        return new WriteLock(file);
    }

    public void Dispose() => _file.Dispose();

    private static AnalyticsException Held(string path, IOException cause)
    {
        var holder = File.Exists(path + ".holder") ? File.ReadAllText(path + ".holder", Encoding.UTF8) : "?";
        return new AnalyticsException(
            new Wording(
                $"另一个进程正在写入此库（{holder}）：请等它结束后重试；查询不受影响",
                $"Another process is writing to this store ({holder}): wait for it; searching is not affected"),
            cause);
    }
}
