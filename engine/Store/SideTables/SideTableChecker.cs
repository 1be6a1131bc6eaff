using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.SideTables;

/// <summary>Compares the side tables of a store with what its manifest says of them.</summary>
internal static class SideTableChecker
{
    // Each gives the number of rows that break a rule: 0 in a sound store.
    private static readonly (string Side, string Table, string Chinese, string English, string Sql)[] References =
    [
        ("pledges", "pledged_patents", "指向不存在的合同", "refer to contracts that do not exist",
            "SELECT count(*) FROM pledged_patents AS c WHERE NOT EXISTS (SELECT 1 FROM pledges AS p WHERE p.contract_number = c.contract_number)"),
        ("pledges", "pledges", "合同重复", "are contracts given twice",
            "SELECT count(*) - count(DISTINCT contract_number) FROM pledges"),
        ("companies", "company_lists", "指向不存在的企业", "refer to firms that do not exist",
            "SELECT count(*) FROM company_lists AS c WHERE NOT EXISTS (SELECT 1 FROM companies AS p WHERE p.entity_key = c.entity_key)"),
        ("population", "population", "同一地区同一年重复", "give a region and year twice",
            "SELECT count(*) - count(DISTINCT region || ' ' || CAST(year AS VARCHAR)) FROM population"),
        ("ipc", "ipc", "分类号重复", "give a symbol twice",
            "SELECT count(*) - count(DISTINCT symbol) FROM ipc"),
    ];

    /// <summary>The faults; none where every table is what the manifest says.</summary>
    internal static IEnumerable<StoreFault> Check(LakeSession lake, StoreManifest manifest)
    {
        var whole = new HashSet<string>(StringComparer.Ordinal);
        foreach (var side in SideTableCatalog.All)
        {
            var known = manifest.SideTables.Any(entry => entry.Name == side.Name);
            if (known && side.Tables.All(table => manifest.FilesOf(table.Name).Any()))
            {
                whole.Add(side.Name);
            }

            foreach (var table in side.Tables)
            {
                var files = manifest.FilesOf(table.Name).ToList();
                if (files.Count != (known ? 1 : 0))
                {
                    yield return new StoreFault($"lake/{table.Name}", new Wording(
                        $"清单中附表 {side.Name} 与文件不一致：{files.Count} 个文件",
                        $"the manifest's side table {side.Name} does not agree with its {files.Count} files"), false);
                }
                else if (known && lake.Count($"SELECT count(*) FROM {table.Name}") is var rows && rows != files[0].Rows)
                {
                    yield return new StoreFault(files[0].Path, new Wording(
                        $"应为 {files[0].Rows} 行，实为 {rows}", $"{files[0].Rows} rows expected, {rows} found"), false);
                }
            }
        }

        foreach (var (side, table, chinese, english, sql) in References.Where(rule => whole.Contains(rule.Side)))
        {
            if (lake.Count(sql) is not 0 and var broken)
            {
                yield return new StoreFault($"lake/{table}", new Wording($"{broken} 行{chinese}", $"{broken} rows {english}"), false);
            }
        }
    }
}
