using System.Data.Common;
using System.Runtime.InteropServices;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Store.Versions;

namespace ZhuhaiIp.Analytics.Store.Identities;

/// <summary>Reads the identities of a generation back from its files.</summary>
internal static class IdentityReader
{
    private const string RowsSql = """
        SELECT row_id, publication_number, application_number, coalesce(recipe, content_hash), batch, source, fields,
               row_kind, publication_id, publication_node, application_node
        FROM publications
        """;

    /// <summary>The writer's memory as it was when <paramref name="manifest"/> was written.</summary>
    internal static IdentityIndex Read(string root, StoreManifest manifest)
    {
        var identities = new IdentityIndex(manifest.Batches);
        if (manifest.Generation == 0)
        {
            return identities;
        }

        using var lake = new LakeSession(root, manifest.Files);
        lake.Read(RowsSql, reader => Restore(identities, reader));
        identities.RestoreGap(manifest.NextRow);
        identities.Numbers.RestoreNext(manifest.NextPublication, manifest.NextApplication);
        identities.RestoreLive(Live(root, manifest));
        var sightings = new List<(int Row, int Batch, int Source)>();
        lake.Read(
            "SELECT DISTINCT row_id, batch, source FROM sightings",
            reader => sightings.Add((reader.GetInt32(0), reader.GetInt32(1), reader.GetInt32(2))));
        identities.Sightings.Restore(sightings);
        lake.Read(
            "SELECT entity_id, entity_key FROM entities",
            reader => identities.Entities.Restore(reader.GetInt32(0), reader.GetString(1)));
        identities.Entities.RestoreNext(manifest.NextEntity);
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

    private static void Restore(IdentityIndex identities, DbDataReader reader)
    {
        var row = reader.GetInt32(0);
        if (row < identities.NextRow)
        {
            throw new DamagedStoreException("lake/publications", $"行 {row} 不在其位", $"row {row} is out of its order");
        }

        identities.RestoreGap(row);
        identities.Restore(
            new RowFacts
            {
                Hash = reader.GetInt64(3),
                Batch = reader.GetInt32(4),
                Source = (byte)reader.GetInt32(5),
                Fields = reader.GetInt32(6),
                Kind = (RowKind)reader.GetInt32(7),
                Publication = Id(reader, 8),
                PublicationNode = Id(reader, 9),
                ApplicationNode = Id(reader, 10),
            },
            reader.IsDBNull(1) ? null : PublicationNumber.Parse(reader.GetString(1)).Value,
            reader.IsDBNull(2) ? null : ApplicationNumber.Parse(reader.GetString(2)).Value);
    }

    private static int Id(DbDataReader reader, int column) => reader.IsDBNull(column) ? -1 : reader.GetInt32(column);

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
