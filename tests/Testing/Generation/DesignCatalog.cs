namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>A Locarno class and the products that designs of it show.</summary>
internal sealed record DesignClass(string Group, string Locarno, string[] Products);

/// <summary>The designs of <c>designs.tsv</c>, by group of branches.</summary>
internal sealed class DesignCatalog
{
    private readonly Dictionary<string, DesignClass[]> _byGroup;

    private DesignCatalog() => _byGroup = Resource.Lines("designs.tsv")
        .Select(line => line.Split('\t'))
        .Select(cells => new DesignClass(cells[0], cells[1], cells[2].Split(' ')))
        .GroupBy(design => design.Group, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    internal static DesignCatalog Shared { get; } = new();

    /// <summary>Whether designs are filed in <paramref name="branch"/>.</summary>
    internal bool Has(Branch branch) => _byGroup.ContainsKey(branch.Group);

    /// <summary>The class that designs of <paramref name="branch"/> are filed in.</summary>
    internal DesignClass Of(Branch branch)
    {
        var classes = _byGroup[branch.Group];
        return classes[branch.Name.Length % classes.Length];
    }
}
