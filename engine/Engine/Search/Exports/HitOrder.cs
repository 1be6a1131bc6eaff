using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Engine.Search.Exports;

/// <summary>Every hit of a search in its order, by the row that is shown of it: a dozen bytes a hit.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Scores">Their weights; null in other orders than that of relevance.</param>
internal sealed record HitOrder(int[] Rows, float[]? Scores)
{
    /// <summary>Whether the hits stand in the order of rows, as they do where nothing tells their weights apart.</summary>
    internal bool IsByRow
    {
        get
        {
            for (var i = 1; i < Rows.Length; i++)
            {
                if (Rows[i] < Rows[i - 1])
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>The hits by relevance: a unit stands where the best of its documents that match does.</summary>
    /// <param name="store">The store.</param>
    /// <param name="unit">What a hit is.</param>
    /// <param name="ranked">All documents that match, best first.</param>
    /// <param name="found">The same as a set.</param>
    internal static HitOrder ByScore(PatentStore store, CountUnit unit, List<RankedRow> ranked, RecordSet found)
    {
        var rows = new List<int>();
        var scores = new List<float>();
        var documents = store.Documents(unit);
        var seen = new RecordSet(found.Capacity);
        foreach (var row in ranked)
        {
            var standing = documents.Standing(row.Document, found);
            if (!seen.Contains(standing))
            {
                seen.Add(standing);
                rows.Add(store.Index.Rows[standing]);
                scores.Add((float)row.Key);
            }
        }

        return new HitOrder([.. rows], [.. scores]);
    }
}
