using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Tables.Mappings;

namespace ZhuhaiIp.Analytics.Ingest.Tables;

/// <summary>How each side table is read.</summary>
internal static class TableMappings
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<ITableMapping> All { get; } =
    [
        new AwardMapping(), new PledgeMapping(), new PopulationMapping(), new CompanyMapping(), new SepMapping(),
        new IndustryMapping(), new IpcMapping(),
    ];

    /// <summary>The mapping of a side table.</summary>
    /// <exception cref="AnalyticsException">There is none of this name.</exception>
    public static ITableMapping Find(string name) => All.FirstOrDefault(mapping => mapping.Name == name)
        ?? throw new AnalyticsException(new Wording(
            $"不认识附表“{name}”：可用 {string.Join('、', All.Select(mapping => mapping.Name))}",
            $"The table '{name}' is not known: use {string.Join(", ", All.Select(mapping => mapping.Name))}"));
}
