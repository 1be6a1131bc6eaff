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
    private const int Portion = 10_000;

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
        ("record_links", "指向不存在的行", "refer to rows that do not exist",
            "SELECT count(*) FROM record_links AS c WHERE NOT EXISTS (SELECT 1 FROM publications AS p WHERE p.row_id = c.row_id)"),
    ];

    // Of format 2 and later.
    private static readonly (string Table, string Chinese, string English, string Sql)[] LaterReferences =
    [
        ("families", "与 applications 不一致", "are not those of the applications",
            "SELECT count(*) FROM families AS f FULL JOIN applications AS a ON a.application_id = f.application_id WHERE f.application_id IS NULL OR a.application_id IS NULL"),
        ("families", "简单同族跨越了扩展同族", "are of one simple family and of several extended ones",
            "SELECT count(*) FROM (SELECT family_id FROM families GROUP BY family_id HAVING min(extended_family_id) <> max(extended_family_id)) AS f"),
        ("filing_keys", "有共同号码却不在同一扩展同族", "are shared by several extended families",
            "SELECT count(*) FROM (SELECT k.key_hash FROM filing_keys AS k JOIN families AS f ON f.application_id = k.application_id WHERE k.role <= 4 GROUP BY k.key_hash HAVING min(f.extended_family_id) <> max(f.extended_family_id)) AS k"),
        ("relations", "指向不存在的申请", "refer to applications that do not exist",
            "SELECT count(*) FROM relations AS r WHERE NOT EXISTS (SELECT 1 FROM applications AS a WHERE a.application_id = r.application_id) OR (r.other_application_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM applications AS a WHERE a.application_id = r.other_application_id))"),
        ("sightings", "指向不存在的行", "refer to rows that do not exist",
            "SELECT count(*) FROM sightings AS s WHERE NOT EXISTS (SELECT 1 FROM publications AS p WHERE p.row_id = s.row_id)"),
        ("sightings", "指向不存在的批次", "refer to batches that do not exist",
            "SELECT count(*) FROM sightings WHERE batch NOT BETWEEN 1 AND $1"),
        ("publications", "指向不存在的批次", "refer to batches that do not exist",
            "SELECT count(*) FROM publications WHERE batch NOT BETWEEN 1 AND $1"),
        ("borrowed_fields", "不属于组合而成的行", "do not belong to composed rows",
            "SELECT count(*) FROM borrowed_fields AS b WHERE NOT EXISTS (SELECT 1 FROM publications AS p WHERE p.row_id = b.row_id AND p.row_kind = 2)"),
        ("borrowed_fields", "借自不存在的行", "borrow from rows that do not exist",
            "SELECT count(*) FROM borrowed_fields AS b WHERE NOT EXISTS (SELECT 1 FROM publications AS p WHERE p.row_id = b.from_row)"),
        ("publications", "组合而成却无所借", "are composed and borrow nothing",
            "SELECT count(*) FROM publications AS p WHERE p.row_kind = 2 AND NOT EXISTS (SELECT 1 FROM borrowed_fields AS b WHERE b.row_id = p.row_id)"),
        ("identities", "是删除标记或重复版本", "are deletions or repeated versions",
            "SELECT count(*) FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id WHERE p.row_kind IN (1, 3)"),
        ("publications", "公开号与内部标识不是一一对应", "have a publication number with two ids, or an id of two numbers",
            "SELECT count(*) FROM (SELECT publication_id FROM publications WHERE publication_number IS NOT NULL GROUP BY publication_id HAVING min(hash(publication_number)) <> max(hash(publication_number)) UNION ALL SELECT min(publication_id) FROM publications WHERE publication_number IS NOT NULL GROUP BY hash(publication_number) HAVING min(publication_id) <> max(publication_id))"),
    ];

    /// <summary>The faults of the store in <paramref name="folder"/>; none for a sound one.</summary>
    /// <exception cref="AnalyticsException">There is no store, or its manifest cannot be read.</exception>
    public static IReadOnlyList<StoreFault> Check(string folder, CancellationToken cancellation)
    {
        var root = Path.GetFullPath(folder);
        using var pinned = PinnedGeneration.Hold(root) ?? throw new AnalyticsException(new Wording(
            $"{folder} 里没有专利库：请先用 zhip ingest 入库，或用 --store 指明位置",
            $"There is no store in {folder}: run zhip ingest first, or say where it is with --store"));
        var manifest = pinned.Manifest;
        var faults = Files(root, manifest, cancellation).ToList();
        // Statements over damaged files only repeat what the checksums have said.
        if (faults.Count == 0)
        {
            faults.AddRange(Rows(root, manifest));
            faults.AddRange(manifest.Format < StoreManifest.CurrentFormat ? [] : Versions(root, manifest));
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

        foreach (var (table, chinese, english, sql) in manifest.Format < StoreManifest.CurrentFormat ? [] : LaterReferences)
        {
            var broken = sql.Contains("$1", StringComparison.Ordinal) ? lake.Count(sql, manifest.Batches.Count) : lake.Count(sql);
            if (broken != 0)
            {
                yield return new StoreFault($"lake/{table}", new Wording($"{broken} 行{chinese}", $"{broken} rows {english}"), false);
            }
        }

        var live = IdentityReader.Live(root, manifest);
        var stored = lake.Count("SELECT count(*) FROM identities");
        if (live.Count != stored || lake.Query("SELECT row_id FROM identities", row => row.GetInt32(0)).Exists(row => !live.Contains(row)))
        {
            yield return new StoreFault(
                "lake/live", new Wording("活动行位图与 identities 不一致", "the live bitmap differs from identities"), false);
        }
    }

    /// <summary>Whether each document shows what its versions say that it should.</summary>
    private static IEnumerable<StoreFault> Versions(string root, StoreManifest manifest)
    {
        var identities = IdentityReader.Read(root, manifest);
        var live = identities.Live.WithCapacity(manifest.NextRow);
        identities.TouchAll();
        // One after the other: which bare applications show depends on the publications.
        var missing = identities.SettlePublications(Portion).Sum(portion => portion.Count);
        missing += identities.SettleBare(Portion).Sum(portion => portion.Count);
        if (missing > 0 || !identities.Live.Words.SequenceEqual(live.Words))
        {
            var wrong = missing + live.Except(identities.Live).Count + identities.Live.Except(live).Count;
            yield return new StoreFault(
                "lake/live", new Wording($"{wrong} 行的活动与否与各版本不符", $"{wrong} rows are live or dead against what their versions say"), false);
        }
    }

    private static IEnumerable<StoreFault> Index(string root, StoreManifest manifest)
    {
        StoreFault? damage = null;
        try
        {
            using var index = new FullTextIndex(Path.Combine(root, manifest.IndexFolder), manifest.IndexCommit);
            damage = Compare(index, root, manifest);
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

    private static StoreFault? Compare(FullTextIndex index, string root, StoreManifest manifest)
    {
        var stored = new RecordSet(manifest.NextRow);
        using (var lake = new LakeSession(root, manifest.Files))
        {
            lake.Read("SELECT row_id FROM publications", reader => stored.Add(reader.GetInt32(0)));
        }

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

        var expected = stored.Count;
        return index.Documents == expected && seen.Words.SequenceEqual(stored.Words) ? null : new StoreFault(
            manifest.IndexFolder,
            new Wording(
                $"索引有 {index.Documents} 篇，库有 {expected} 行",
                $"the index has {index.Documents} documents, the lake {expected} rows"),
            true);
    }
}
