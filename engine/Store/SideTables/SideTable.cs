using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.SideTables;

/// <summary>Knowledge beside the patents that figures need, such as residents by year: replaced as a whole, never row by row.</summary>
public sealed class SideTable
{
    internal SideTable(string name, Wording title, params IReadOnlyList<LakeTable<object?[]>> tables) =>
        (Name, Title, Tables) = (name, title, tables);

    /// <summary>The name that <c>--table</c> takes.</summary>
    public string Name { get; }

    /// <summary>What it holds.</summary>
    public Wording Title { get; }

    /// <summary>The lake's tables that it consists of; rows hold their values in the order of the columns.</summary>
    internal IReadOnlyList<LakeTable<object?[]>> Tables { get; }
}
