using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.FullText;

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
    internal static HitOrder ByScore(PatentStore store, CountUnit unit, List<RankedRow> ranked, FixedBitSet shown)
    {
        var rows = new List<int>();
        var scores = new List<float>();
        if (unit == CountUnit.Publication)
        {
            return new HitOrder([.. ranked.Select(row => row.Row)], [.. ranked.Select(row => (float)row.Key)]);
        }

        var units = store.RowUnits(unit);
        var standing = Standing(store, unit, shown);
        foreach (var row in ranked)
        {
            ref var stands = ref standing[units[row.Row]];
            if (stands >= 0)
            {
                rows.Add(stands);
                scores.Add((float)row.Key);
                stands = -1;
            }
        }

        return new HitOrder([.. rows], [.. scores]);
    }

    /// <summary>The row that stands for each unit; −1 for those that were not found.</summary>
    private static int[] Standing(PatentStore store, CountUnit unit, FixedBitSet shown)
    {
        var units = store.RowUnits(unit);
        var standing = new int[store.UnitCapacity(unit)];
        Array.Fill(standing, -1);
        foreach (var leaf in store.Index.Leaves)
        {
            var rows = leaf.AtomicReader.GetNumericDocValues(FullTextFields.Row);
            for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
            {
                if (shown.Get(leaf.DocBase + document))
                {
                    var row = (int)rows.Get(document);
                    standing[units[row]] = row;
                }
            }
        }

        return standing;
    }
}
