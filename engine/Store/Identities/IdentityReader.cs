using System.Runtime.InteropServices;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.Identities;

/// <summary>Reads the identities of a generation back from its files.</summary>
internal static class IdentityReader
{
    /// <summary>The writer's memory as it was when <paramref name="manifest"/> was written.</summary>
    internal static IdentityIndex Read(string root, StoreManifest manifest)
    {
        var identities = new IdentityIndex();
        if (manifest.Generation == 0)
        {
            return identities;
        }

        var applications = RowNumbers(root, manifest, LakeWriter.RowApplicationsFile);
        var publications = RowNumbers(root, manifest, LakeWriter.RowPublicationsFile);
        var live = Live(root, manifest);
        using var lake = new LakeSession(root, manifest.Files);
        var row = 0;
        lake.Read(
            "SELECT publication_number, application_number, content_hash, row_id FROM publications ORDER BY row_id",
            reader =>
            {
                if (reader.GetInt32(3) != row)
                {
                    throw new DamagedStoreException(
                        "lake/publications", $"缺少行 {row}", $"row {row} is missing");
                }

                var known = new KnownRow(
                    reader.IsDBNull(0) ? null : PublicationNumber.Parse(reader.GetString(0)).Value,
                    reader.IsDBNull(1) ? null : ApplicationNumber.Parse(reader.GetString(1)).Value,
                    reader.GetInt64(2));
                identities.Restore(known, publications[row], applications[row], live.Contains(row));
                row++;
            });
        identities.RestoreLive(live);
        identities.RestoreNext(manifest.NextPublication, manifest.NextApplication);
        lake.Read(
            "SELECT entity_id, entity_key FROM entities ORDER BY entity_id",
            reader => identities.RestoreEntity(reader.GetInt32(0), reader.GetString(1)));
        return identities;
    }

    /// <summary>The live rows of a generation.</summary>
    internal static RecordSet Live(string root, StoreManifest manifest) =>
        RecordSet.FromBytes(Bytes(root, manifest, LakeWriter.LiveFile), manifest.NextRow);

    /// <summary>A number a row, from one of the generation's binary files.</summary>
    internal static int[] RowNumbers(string root, StoreManifest manifest, string table)
    {
        var bytes = Bytes(root, manifest, table);
        var numbers = MemoryMarshal.Cast<byte, int>(bytes).ToArray();
        return numbers.Length == manifest.NextRow ? numbers : throw new DamagedStoreException(
            table, $"应有 {manifest.NextRow} 行，实有 {numbers.Length}", $"{manifest.NextRow} rows expected, {numbers.Length} found");
    }

    /// <summary>A number an application, from one of the generation's binary files.</summary>
    internal static int[] Numbers(string root, StoreManifest manifest, string table) =>
        MemoryMarshal.Cast<byte, int>(Bytes(root, manifest, table)).ToArray();

    private static byte[] Bytes(string root, StoreManifest manifest, string table)
    {
        var file = manifest.FilesOf(table).SingleOrDefault()
            ?? throw new DamagedStoreException(StoreLayout.ManifestName, $"未列出 {table}", $"{table} is not listed");
        var path = Path.Combine(root, file.Path);
        if (!File.Exists(path) || new FileInfo(path).Length != file.Bytes)
        {
            throw new DamagedStoreException(file.Path, "文件缺失或大小不符", "the file is missing or of another size");
        }

        return File.ReadAllBytes(path);
    }
}
