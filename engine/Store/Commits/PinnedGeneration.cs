namespace ZhuhaiIp.Analytics.Store.Commits;

/// <summary>The latest generation of a store, whose files stay while it is held.</summary>
internal sealed class PinnedGeneration : IDisposable
{
    private const int Attempts = 5;

    private readonly GenerationLease _lease;

    private PinnedGeneration(StoreManifest manifest, GenerationLease lease) => (Manifest, _lease) = (manifest, lease);

    /// <summary>What the generation consists of.</summary>
    internal StoreManifest Manifest { get; }

    /// <summary>Holds the latest generation of the store in <paramref name="root"/>; null where there is no store.</summary>
    internal static PinnedGeneration? Hold(string root)
    {
        for (var attempt = 1; CommitPoint.ReadManifest(root) is { } manifest; attempt++)
        {
            var lease = GenerationLease.Hold(root, manifest.Generation);
            // A writer may have moved on between the two lines above and cleared this generation away.
            if (attempt == Attempts || File.Exists(StoreLayout.Manifest(root, manifest.Generation)))
            {
                return new PinnedGeneration(manifest, lease);
            }

            lease.Dispose();
        }

        return null;
    }

    public void Dispose() => _lease.Dispose();
}
