using System.Numerics;

namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>How many paths run over each citation of a network: the weights of main-path analysis.</summary>
/// <param name="Spc">Search path count: paths from a source to a sink.</param>
/// <param name="Splc">Search path link count: paths from any earlier node, the tail included, to a sink.</param>
/// <param name="Spnp">Search path node pair: paths from any earlier node to any later node, tail and head included.</param>
public sealed record MainPathWeights(BigInteger Spc, BigInteger Splc, BigInteger Spnp)
{
    /// <summary>The weights of <paramref name="edges"/>, in their order; an edge that stands twice counts once.</summary>
    /// <param name="edges">Citations, from the cited to the citing.</param>
    /// <returns>The weights; null where the edges run in a circle.</returns>
    public static IReadOnlyList<MainPathWeights>? Of(IReadOnlyList<(string From, string To)> edges)
    {
        ArgumentNullException.ThrowIfNull(edges);
        var distinct = edges.Distinct().ToList();
        var after = distinct.ToLookup(edge => edge.From, edge => edge.To, StringComparer.Ordinal);
        var before = distinct.ToLookup(edge => edge.To, edge => edge.From, StringComparer.Ordinal);
        if (Order(distinct, after, before) is not { } order)
        {
            return null;
        }

        var fromSources = Paths(order, before, node => before[node].Any() ? 0 : 1);
        var fromAll = Paths(order, before, _ => 1);
        order.Reverse();
        var toSinks = Paths(order, after, node => after[node].Any() ? 0 : 1);
        var toAll = Paths(order, after, _ => 1);
        return
        [
            .. edges.Select(edge => new MainPathWeights(
                fromSources[edge.From] * toSinks[edge.To], fromAll[edge.From] * toSinks[edge.To], fromAll[edge.From] * toAll[edge.To])),
        ];
    }

    private static List<string>? Order(
        List<(string From, string To)> edges, ILookup<string, string> after, ILookup<string, string> before)
    {
        var nodes = edges.SelectMany(edge => new[] { edge.From, edge.To }).Distinct(StringComparer.Ordinal).ToList();
        var waiting = nodes.ToDictionary(node => node, node => before[node].Count(), StringComparer.Ordinal);
        var ready = new Queue<string>(nodes.Where(node => waiting[node] == 0));
        var order = new List<string>();
        while (ready.TryDequeue(out var node))
        {
            order.Add(node);
            foreach (var next in after[node].Where(next => --waiting[next] == 0))
            {
                ready.Enqueue(next);
            }
        }

        return order.Count == nodes.Count ? order : null;
    }

    private static Dictionary<string, BigInteger> Paths(
        List<string> order, ILookup<string, string> neighbours, Func<string, int> begins)
    {
        var paths = new Dictionary<string, BigInteger>(StringComparer.Ordinal);
        foreach (var node in order)
        {
            paths[node] = neighbours[node].Aggregate((BigInteger)begins(node), (sum, neighbour) => sum + paths[neighbour]);
        }

        return paths;
    }
}
