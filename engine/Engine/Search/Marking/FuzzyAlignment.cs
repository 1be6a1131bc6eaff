namespace ZhuhaiIp.Analytics.Engine.Search.Marking;

/// <summary>How a stretch of text goes with the text sought.</summary>
/// <param name="Edits">How many characters differ.</param>
/// <param name="Kept">How many of those sought stand in it, in order; the most that so few edits allow.</param>
internal readonly record struct FuzzyAlignment(int Edits, int Kept)
{
    // Above the number of characters that a text sought can have.
    private const int Edit = 1_000;

    internal static FuzzyAlignment Of(int[] sought, int[] stretch)
    {
        // One number: an edit costs much, a character that is kept gives one back.
        int[] costs = [.. Enumerable.Range(0, stretch.Length + 1).Select(at => at * Edit)];
        foreach (var character in sought)
        {
            var before = costs[0];
            costs[0] += Edit;
            for (var at = 1; at <= stretch.Length; at++)
            {
                var together = before + (stretch[at - 1] == character ? -1 : Edit);
                before = costs[at];
                costs[at] = Math.Min(together, Math.Min(before, costs[at - 1]) + Edit);
            }
        }

        var edits = (costs[^1] + Edit - 1) / Edit;
        return new FuzzyAlignment(edits, (edits * Edit) - costs[^1]);
    }
}
