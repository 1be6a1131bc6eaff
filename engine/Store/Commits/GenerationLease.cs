namespace ZhuhaiIp.Analytics.Store.Commits;

/// <summary>A reader's hold on a generation: its files stay while any reader has one.</summary>
internal sealed class GenerationLease : IDisposable
{
    private readonly FileStream? _file;

    private GenerationLease(FileStream? file) => _file = file;

    /// <summary>Holds <paramref name="generation"/>; on a store that cannot be written to, nobody deletes and nothing is held.</summary>
    internal static GenerationLease Hold(string root, long generation)
    {
        var path = StoreLayout.Lease(root, generation);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            // Reading, shared for reading: a shared lock of the system, released when the process ends however it ends.
            return new GenerationLease(
                new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read));
        }
        catch (Exception error) when (error is UnauthorizedAccessException or IOException)
        {
            return new GenerationLease(null);
        }
    }

    /// <summary>Whether any reader holds <paramref name="generation"/>.</summary>
    internal static bool IsHeld(string root, long generation)
    {
        var path = StoreLayout.Lease(root, generation);
        if (!File.Exists(path))
        {
            return false;
        }

        try
        {
            using var probe = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return false;
        }
        catch (IOException)
        {
            return true;
        }
    }

    public void Dispose() => _file?.Dispose();
}
