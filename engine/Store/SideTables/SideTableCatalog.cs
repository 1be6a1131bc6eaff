using ZhuhaiIp.Analytics.Store.Lake;
using static ZhuhaiIp.Analytics.Store.SideTables.SideTableColumns;

namespace ZhuhaiIp.Analytics.Store.SideTables;

/// <summary>The side tables that a store can hold, and the lake's tables that each consists of.</summary>
/// <remarks>Amounts are whole hundredths of the currency's unit: sums of integers repeat to the last digit.</remarks>
public static class SideTableCatalog
{
    /// <summary>All of them, in the order in which people are told of them.</summary>
    public static IReadOnlyList<SideTable> All { get; } =
    [
        new("awards", new("获奖", "awards"), new LakeTable<object?[]>(
            "awards", "Prizes that were given to patents.",
            TextAt(0, "application_number", "canonical; null where the file has a publication number only"),
            TextAt(1, "publication_number", "canonical; null where the file has none"),
            TextAt(2, "award", "the prize, such as 中国专利奖"),
            TextAt(3, "grade", "such as 金奖; null where the prize has none"),
            NumberAt(4, "year", "the year of the prize"))),
        new("pledges", new("质押", "pledges"), new LakeTable<object?[]>(
            "pledges", "One row a contract of pledge: sums run over this table, never over the patents.",
            TextAt(0, "contract_number", "the registration number of the contract"),
            LongAt(1, "amount_cents", "hundredths of the currency's unit; null where the file has none"),
            TextAt(2, "currency", "three letters, CNY unless the file says otherwise"),
            TextAt(3, "pledgor", "who pledges; null where the file has none"),
            TextAt(4, "pledgee", "to whom; null where the file has none"),
            DayAt(5, "date", "the day of registration; null where the file has none"),
            NumberAt(6, "patents", "how many patents the contract names")),
            new LakeTable<object?[]>(
            "pledged_patents", "The patents of each contract.",
            TextAt(0, "contract_number", "of table pledges"),
            TextAt(1, "application_number", "canonical; null where the file has a publication number only"),
            TextAt(2, "publication_number", "canonical; null where the file has none"))),
        new("population", new("常住人口", "residents"), new LakeTable<object?[]>(
            "population", "Residents by region and year.",
            TextAt(0, "region", "the region's code, GB/T 2260"),
            NumberAt(1, "year", "at the end of which year"),
            new NumberColumn<object?[], long>("residents", "persons", row => (long)row[2]!))),
        new("companies", new("企业名单", "firms"), new LakeTable<object?[]>(
            "companies", "Firms that the analyst knows more of than their patents say.",
            TextAt(0, "entity_key", "the name folded: joins entities.entity_key"),
            TextAt(1, "name", "as in the file"),
            TextAt(2, "code", "unified social credit code; null where the file has none"),
            TextAt(3, "position", "上游, 中游 or 下游; null where the file has none"),
            TextAt(4, "cluster", "the industry; null where the file has none"),
            TextAt(5, "kind", "as in the file"),
            LongAt(6, "output_cents", "output value, hundredths of a yuan"),
            OptionalAt(7, "year", "of the output value")),
            new LakeTable<object?[]>(
            "company_lists", "The lists that firms stand on.",
            TextAt(0, "entity_key", "of table companies"),
            TextAt(1, "list", "such as 专精特新"))),
        new("sep", new("标准必要专利声明", "declarations of standard-essential patents"), new LakeTable<object?[]>(
            "sep", "Declarations that a patent is essential to a standard; who declares is not examined.",
            TextAt(0, "application_number", "canonical; null where the file has a publication number only"),
            TextAt(1, "publication_number", "canonical; null where the file has none"),
            TextAt(2, "standard", "the standard's number as in the file"),
            TextAt(3, "organization", "the standards body; null where the file has none"),
            TextAt(4, "declarant", "who declared; null where the file has none"),
            DayAt(5, "date", "the day of the declaration; null where the file has none"))),
        new("industry", new("IPC 与国民经济行业对照", "IPC to industries of the national economy"), new LakeTable<object?[]>(
            "industry", "Which industries of GB/T 4754 a symbol belongs to: several to several.",
            TextAt(0, "symbol", "canonical IPC symbol; covers what lies below it"),
            TextAt(1, "industry", "the code without its letter, two to four digits"),
            TextAt(2, "industry_name", "null where the file has none"))),
        new("ipc", new("IPC 分类表", "titles of the IPC"), new LakeTable<object?[]>(
            "ipc", "The classification: titles, and dots where the file has them.",
            NumberAt(0, "position", "place in the file, from 1"),
            TextAt(1, "symbol", "canonical"),
            TextAt(2, "level", "section, class, subclass, main_group or subgroup"),
            OptionalAt(3, "depth", "dots: 0 for a main group, 1 for ·; null above, and where the file has none"),
            TextAt(4, "title", "as in the file, without dots; null where the file has dots only"))),
    ];

    /// <summary>The table of this name; null where there is none.</summary>
    public static SideTable? Find(string name) => All.FirstOrDefault(table => table.Name == name);
}
