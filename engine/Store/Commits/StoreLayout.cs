using System.Globalization;

namespace ZhuhaiIp.Analytics.Store.Commits;

/// <summary>Where everything lies under a store's folder.</summary>
internal static class StoreLayout
{
    internal const string ManifestName = "manifest.json";

    internal static string Manifest(string root) => Path.Combine(root, ManifestName);

    /// <summary>A copy of the manifest of one generation: what a kept older generation consists of.</summary>
    internal static string Manifest(string root, long generation) =>
        Path.Combine(Manifests(root), Numbered("manifest-", generation, ".json"));

    internal static string Manifests(string root) => Path.Combine(root, "manifests");

    internal static string WriteLock(string root) => Path.Combine(root, "write.lock");

    internal static string Lease(string root, long generation) =>
        Path.Combine(root, "leases", generation.ToString(CultureInfo.InvariantCulture));

    internal static string Lake(string root) => Path.Combine(root, "lake");

    internal static string FullText(string root) => Path.Combine(root, "fulltext");

    internal static string Spill(string root) => Path.Combine(root, "spill");

    /// <summary>A new file of a table: named by the generation that brings it and its place in it, never reused.</summary>
    internal static string TableFile(string root, string table, long generation, int part, string ending) =>
        Path.Combine(Lake(root), table, Numbered("", generation, Numbered("-", part, ending)));

    /// <summary>The folder, under <paramref name="root"/>, of an index that a generation writes anew; what lies there is nobody's.</summary>
    internal static string NewIndexFolder(string root, long generation)
    {
        var folder = Numbered("fulltext/", generation, "");
        var path = Path.Combine(root, folder);
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }

        return folder;
    }

    /// <summary>
    /// Whether a folder without a manifest is empty, or is what a first ingest left that was cut off: nothing in it
    /// is anyone's but ours, so it may be cleared.
    /// </summary>
    internal static bool MayBecomeStore(string root)
    {
        var names = Directory.EnumerateFileSystemEntries(root).Select(path => Path.GetFileName(path)).ToList();
        return names.Count == 0 || (names.Contains("write.lock") && names.TrueForAll(IsOurs));
    }

    private static bool IsOurs(string name) =>
        name is "lake" or "fulltext" or "leases" or "manifests" or "spill" or "workbench" or "rejects"
            or ManifestName + ".tmp" or "write.lock" or "write.lock.holder";

    private static string Numbered(string before, long number, string after) =>
        before + number.ToString("D6", CultureInfo.InvariantCulture) + after;
}
