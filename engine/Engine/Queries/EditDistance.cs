using System.Text;

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>How many slips of the keyboard lie between two short words.</summary>
internal static class EditDistance
{
    /// <summary>The least number of characters to insert, drop, replace or swap with a neighbour
    /// (optimal string alignment).</summary>
    internal static int Between(string left, string right)
    {
        var costs = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                costs[i, j] = i == 0 || j == 0 ? i + j : Cheapest(costs, left, right, i, j);
            }
        }

        return costs[left.Length, right.Length];
    }

    /// <summary>The least number of characters to insert, drop or replace (Levenshtein); two that change places are two.</summary>
    internal static int WithoutSwaps(string left, string right)
    {
        Rune[] across = [.. right.EnumerateRunes()];
        int[] costs = [.. Enumerable.Range(0, across.Length + 1)];
        foreach (var rune in left.EnumerateRunes())
        {
            var before = costs[0]++;
            for (var at = 1; at <= across.Length; at++)
            {
                var replaced = before + (across[at - 1] == rune ? 0 : 1);
                before = costs[at];
                costs[at] = Math.Min(replaced, Math.Min(before, costs[at - 1]) + 1);
            }
        }

        return costs[^1];
    }

    private static int Cheapest(int[,] costs, string left, string right, int i, int j)
    {
        var replaced = costs[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
        var best = Math.Min(replaced, Math.Min(costs[i - 1, j], costs[i, j - 1]) + 1);
        var swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
        return swapped ? Math.Min(best, costs[i - 2, j - 2] + 1) : best;
    }
}
