namespace ZhuhaiIp.Analytics.Engine.Navigation;

/// <summary>The studies that come with the product.</summary>
public static class Studies
{
    private static readonly string[] Names = ["integrated-circuits", "biomedicine", "new-materials", "new-energy", "printing"];

    private static readonly Lazy<IReadOnlyList<NavigationStudy>> Shipped = new(() => [.. Names.Select(Load)]);

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Aliases = new(ReadAliases);

    /// <summary>All of them, in the order of the city's plan.</summary>
    public static IReadOnlyList<NavigationStudy> All => Shipped.Value;

    /// <summary>The study of this cluster.</summary>
    /// <param name="cluster">Its name, its English name, its id or another name that people use; case and outer spaces do not matter.</param>
    /// <returns>The study; null where no shipped one goes by that name.</returns>
    public static NavigationStudy? Find(string cluster)
    {
        ArgumentNullException.ThrowIfNull(cluster);
        var asked = cluster.Trim();
        var id = Aliases.Value.GetValueOrDefault(asked, asked);
        return All.FirstOrDefault(study =>
            Same(study.Id, id) || Same(study.Cluster, id) || (study.ClusterEnglish is { } english && Same(english, id)));
    }

    private static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static NavigationStudy Load(string id)
    {
        using var stream = Resource($"studies/{id}.json");
        return StudyReader.Read(stream, $"{id}.json");
    }

    private static Dictionary<string, string> ReadAliases() =>
        EmbeddedTable.Rows("cluster-aliases.tsv").ToDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);

    private static Stream Resource(string resource) =>
        typeof(Studies).Assembly.GetManifestResourceStream(resource)
        ?? throw new InvalidOperationException($"The resource {resource} is missing from the assembly.");
}
