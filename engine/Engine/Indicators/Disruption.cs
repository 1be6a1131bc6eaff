namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>Whether later work cites a node instead of what it builds on (disruption, up to 1) or with it (consolidation, down to −1).</summary>
/// <param name="Cd">CD = Σ(f − 2fb)/n over the n later nodes that cite the node (f = 1) or what it cites (b = 1).</param>
/// <param name="Mcd">mCD = m·CD, m being how many later nodes cite the node itself.</param>
public sealed record Disruption(double Cd, double Mcd)
{
    /// <summary>The index of every node, in their order; null where nothing later cites the node or what it cites.</summary>
    /// <param name="nodes">Nodes with their times.</param>
    /// <param name="edges">Citations between them; one that stands twice counts once.</param>
    /// <param name="window">
    /// How long after a node a citation counts: later than the node, and no later than its time plus this; null for all later ones.
    /// </param>
    public static IReadOnlyList<Disruption?> Of(
        IReadOnlyList<(string Id, double Time)> nodes, IReadOnlyList<(string Citing, string Cited)> edges, double? window)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        var time = nodes.ToDictionary(node => node.Id, node => node.Time, StringComparer.Ordinal);
        var distinct = edges.Distinct().ToList();
        var cited = distinct.ToLookup(edge => edge.Citing, edge => edge.Cited, StringComparer.Ordinal);
        var citing = distinct.ToLookup(edge => edge.Cited, edge => edge.Citing, StringComparer.Ordinal);
        return
        [
            .. nodes.Select(node =>
            {
                bool Counts(string later) =>
                    time[later] > node.Time && (window is null || time[later] <= node.Time + window);
                return Of(
                    [.. citing[node.Id].Where(Counts)],
                    [.. cited[node.Id].SelectMany(reference => citing[reference]).Where(Counts)]);
            }),
        ];
    }

    private static Disruption? Of(HashSet<string> ofNode, HashSet<string> ofReferences)
    {
        var both = ofNode.Count(ofReferences.Contains);
        var all = ofNode.Count + ofReferences.Count - both;
        if (all == 0)
        {
            return null;
        }

        var cd = (ofNode.Count - (2.0 * both)) / all;
        return new Disruption(cd, cd * ofNode.Count);
    }
}
