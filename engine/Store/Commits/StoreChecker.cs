using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Store.Identities;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Store.SideTables;
using ZhuhaiIp.Analytics.Store.Workbench;

namespace ZhuhaiIp.Analytics.Store.Commits;

/// <summary>Compares a store with its manifest: every checksum, every reference, the index against the lake.</summary>
public static class StoreChecker
{
    // Each gives the number of rows that break a rule: 0 in a sound store.
    private static readonly (string Table, string Chinese, string English, string Sql)[] References =
    [
        ("identities", "活动行在 publications 中不存在", "live rows are not in publications",
            "SELECT count(*) FROM identities AS i WHERE NOT EXISTS (SELECT 1 FROM publications AS p WHERE p.row_id = i.row_id)"),
        ("publications", "行号重复", "row ids are given twice",
            "SELECT count(*) - count(DISTINCT row_id) FROM publications"),
        ("identities", "与另一活动行是同一公开号", "share their publication with another live row",
            "SELECT count(publication_id) - count(DISTINCT publication_id) FROM identities"),
        ("parties", "指向不存在的行", "refer to rows that do not exist",
            "SELECT count(*) FROM parties AS c WHERE NOT EXISTS (SELECT 1 FROM publications AS p WHERE p.row_id = c.row_id)"),
        ("parties", "指向不存在的主体", "refer to entities that do not exist",
            "SELECT count(*) FROM parties AS c WHERE c.entity_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM entities AS e WHERE e.entity_id = c.entity_id)"),
        ("classifications", "指向不存在的行", "refer to rows that do not exist",
            "SELECT count(*) FROM classifications AS c WHERE NOT EXISTS (SELECT 1 FROM publications AS p WHERE p.row_id = c.row_id)"),
        ("priorities", "指向不存在的行", "refer to rows that do not exist",
            "SELECT count(*) FROM priorities AS c WHERE NOT EXISTS (SELECT 1 FROM publications AS p WHERE p.row_id = c.row_id)"),
        ("applications", "与活动行所属的申请不一致", "are not the applications of the live rows",
            "SELECT (SELECT count(*) FROM applications) - (SELECT count(DISTINCT application_id) FROM identities)"),
    ];

    /// <summary>The faults of the store in <paramref name="folder"/>; none for a sound one.</summary>
    /// <exception cref="AnalyticsException">There is no store, or its manifest cannot be read.</exception>
    public static IReadOnlyList<StoreFault> Check(string folder, CancellationToken cancellation)
    {
        var root = Path.GetFullPath(folder);
        using var pinned = PinnedGeneration.Hold(root) ?? throw new AnalyticsException(new Wording(
            $"{folder} 里没有专利库", $"There is no store in {folder}"));
        var manifest = pinned.Manifest;
        var faults = Files(root, manifest, cancellation).ToList();
        // Statements over damaged files only repeat what the checksums have said.
        if (faults.Count == 0)
        {
            faults.AddRange(Rows(root, manifest));
        }

        faults.AddRange(Index(root, manifest));
        faults.AddRange(new AnalystWorkbench(root, TimeProvider.System).Check());
        return faults;
    }

    private static IEnumerable<StoreFault> Files(string root, StoreManifest manifest, CancellationToken cancellation)
    {
        foreach (var file in manifest.Files)
        {
            cancellation.ThrowIfCancellationRequested();
            var path = Path.Combine(root, file.Path);
            if (!File.Exists(path))
            {
                yield return new StoreFault(file.Path, new Wording("文件缺失", "the file is missing"), false);
            }
            else if (new FileInfo(path).Length is var bytes && bytes != file.Bytes)
            {
                yield return new StoreFault(
                    file.Path,
                    new Wording($"应为 {file.Bytes} 字节，实为 {bytes}", $"{file.Bytes} bytes expected, {bytes} found"),
                    false);
            }
            else if (DurableFiles.Checksum(path) != file.Sha256)
            {
                yield return new StoreFault(
                    file.Path, new Wording("校验和不符", "the checksum differs"), false);
            }
        }
    }

    private static IEnumerable<StoreFault> Rows(string root, StoreManifest manifest)
    {
        using var lake = new LakeSession(root, manifest.Files);
        foreach (var (table, chinese, english, sql) in References)
        {
            if (lake.Count(sql) is not 0 and var broken)
            {
                yield return new StoreFault($"lake/{table}", new Wording($"{broken} 行{chinese}", $"{broken} rows {english}"), false);
            }
        }

        foreach (var fault in SideTableChecker.Check(lake, manifest))
        {
            yield return fault;
        }

        var live = IdentityReader.Live(root, manifest);
        var stored = lake.Count("SELECT count(*) FROM identities");
        if (live.Count != stored || lake.Query("SELECT row_id FROM identities", row => row.GetInt32(0)).Exists(row => !live.Contains(row)))
        {
            yield return new StoreFault(
                "lake/live", new Wording("活动行位图与 identities 不一致", "the live bitmap differs from identities"), false);
        }
    }

    private static IEnumerable<StoreFault> Index(string root, StoreManifest manifest)
    {
        StoreFault? damage = null;
        try
        {
            using var index = new FullTextIndex(Path.Combine(root, manifest.IndexFolder), manifest.IndexCommit);
            damage = Compare(index, manifest);
        }
        catch (DamagedStoreException error)
        {
            damage = new StoreFault(manifest.IndexFolder, error.Wording, true);
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Reading damaged bytes ends in any exception, not only in those made for it.
            damage = new StoreFault(
                manifest.IndexFolder, new Wording("索引无法读取", $"the index cannot be read: {error.Message}"), true);
        }

        if (damage is not null)
        {
            yield return damage;
        }
    }

    private static StoreFault? Compare(FullTextIndex index, StoreManifest manifest)
    {
        var seen = new RecordSet(manifest.NextRow);
        foreach (var leaf in index.Leaves)
        {
            leaf.AtomicReader.CheckIntegrity();
            var rows = leaf.AtomicReader.GetNumericDocValues(FullTextFields.Row);
            for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
            {
                var row = (int)rows.Get(document);
                if (row < manifest.NextRow)
                {
                    seen.Add(row);
                }
            }
        }

        return index.Documents == manifest.NextRow && seen.Count == manifest.NextRow ? null : new StoreFault(
            manifest.IndexFolder,
            new Wording(
                $"索引有 {index.Documents} 篇，库有 {manifest.NextRow} 行",
                $"the index has {index.Documents} documents, the lake {manifest.NextRow} rows"),
            true);
    }
}
