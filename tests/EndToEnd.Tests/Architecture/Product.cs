using System.Reflection;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Architecture;

/// <summary>The assemblies of the product.</summary>
internal static class Product
{
    private const string Prefix = "ZhuhaiIp.Analytics.";
    private const string Program = "zhip";

    /// <summary>Their short names, the lowest first.</summary>
    internal static IReadOnlyList<string> Names { get; } =
        ["Domain", "Text", "Store", "Engine", "Ingest", "Reports", "Cli"];

    internal static IReadOnlyList<Assembly> Assemblies { get; } = [.. Names.Select(Load)];

    internal static Assembly Load(string name) => Assembly.Load(name == "Cli" ? Program : Prefix + name);

    /// <summary>The short names of the product's assemblies that one uses.</summary>
    internal static IReadOnlyList<string> UsedBy(string name) =>
    [
        .. Load(name).GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(reference => reference.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(reference => reference[Prefix.Length..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The types that a person wrote: not the compiler's, not a source generator's.</summary>
    internal static IEnumerable<Type> WrittenTypes(this Assembly assembly) => assembly.GetTypes().Where(type =>
        type.Namespace?.StartsWith(Prefix, StringComparison.Ordinal) == true && !type.FullName!.Contains('<', StringComparison.Ordinal));
}
