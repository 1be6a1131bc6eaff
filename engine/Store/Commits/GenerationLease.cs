namespace ZhuhaiIp.Analytics.Store.Commits;

/// <summary>A reader's hold on a generation: its files stay while any reader has one.</summary>
internal sealed class GenerationLease : IDisposable
{
    private const int Attempts = 20;

    private readonly FileStream? _file;

    private GenerationLease(FileStream? file) => _file = file;

    /// <summary>Holds <paramref name="generation"/>; on a store that cannot be written to, nobody deletes and nothing is held.</summary>
    internal static GenerationLease Hold(string root, long generation)
    {
        var path = StoreLayout.Lease(root, generation);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                // Reading, shared for reading: a shared lock of the system, released when the process ends however it ends.
                return new GenerationLease(
                    new FileStream(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read));
            }
            catch (IOException) when (attempt < Attempts && File.Exists(path))
            {
                // A writer is looking whether anyone holds it: for a moment only.
                Thread.Sleep(1);
            }
            catch (Exception error) when (error is UnauthorizedAccessException or IOException)
            {
                return new GenerationLease(null);
            }
        }
    }

    /// <summary>Whether any reader holds <paramref name="generation"/>.</summary>
    internal static bool IsHeld(string root, long generation) => !UnlessHeld(root, generation, () => { });

    /// <summary>Does <paramref name="action"/> while nobody can come to hold <paramref name="generation"/>; false where someone does.</summary>
    internal static bool UnlessHeld(string root, long generation, Action action)
    {
        var path = StoreLayout.Lease(root, generation);
        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            action();
            return true;
        }

        FileStream alone;
        try
        {
            alone = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return false;
        }

        using (alone)
        {
            action();
            return true;
        }
    }

    public void Dispose() => _file?.Dispose();
}
