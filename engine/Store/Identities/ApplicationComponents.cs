using ZhuhaiIp.Analytics.Store.Versions;

namespace ZhuhaiIp.Analytics.Store.Identities;

/// <summary>Which rows are one application: what the live documents connect, named by the lowest of its nodes.</summary>
/// <remarks>
/// Computed from nothing but the live rows and their nodes, which are given once for ever: so an application keeps its
/// id as long as its first number stays, and what a batch joined falls apart again when the batch is undone.
/// </remarks>
internal static class ApplicationComponents
{
    /// <summary>The application of each row; −1 for a row that is gone.</summary>
    internal static int[] Of(VersionTable rows, RecordSet live, int nodes)
    {
        var parents = new int[nodes];
        for (var node = 0; node < nodes; node++)
        {
            parents[node] = node;
        }

        foreach (var row in live.Ids())
        {
            ref var facts = ref rows[row];
            if (facts.PublicationNode >= 0 && facts.ApplicationNode >= 0)
            {
                Union(parents, facts.PublicationNode, facts.ApplicationNode);
            }
        }

        var applications = new int[rows.Count];
        for (var row = 0; row < applications.Length; row++)
        {
            var node = rows[row].PublicationNode >= 0 ? rows[row].PublicationNode : rows[row].ApplicationNode;
            applications[row] = node < 0 ? -1 : Find(parents, node);
        }

        return applications;
    }

    private static int Find(int[] parents, int node)
    {
        while (parents[node] != node)
        {
            node = parents[node] = parents[parents[node]];
        }

        return node;
    }

    private static void Union(int[] parents, int a, int b)
    {
        var (first, second) = (Find(parents, a), Find(parents, b));
        if (first < second)
        {
            parents[second] = first;
        }
        else
        {
            parents[first] = second;
        }
    }
}
