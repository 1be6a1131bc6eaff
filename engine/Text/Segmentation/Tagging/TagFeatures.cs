namespace ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

/// <summary>What is seen of a run: characters and pairs of them, and how the lexicon cut them.</summary>
/// <remarks>
/// A row is looked up once and speaks about all characters near it, one after the other: eleven lookups a character
/// give what is some twenty features elsewhere.
/// </remarks>
internal static class TagFeatures
{
    /// <summary>How far before and behind the run a row may speak.</summary>
    internal const int Reach = 4;

    private const int KindShift = 60;

    /// <summary>Hands over the rows for the characters from <paramref name="first"/> up to <paramref name="last"/>.</summary>
    internal static void Visit<TRows>(TagRun run, int first, int last, ref TRows rows)
        where TRows : ITagRows, allows ref struct
    {
        var (next, after) = (run.Character(first - 2), run.Character(first - 1));
        for (var place = first - 2; place <= last + 1; place++)
        {
            var character = next;
            (next, after) = (after, run.Character(place + 2));
            rows.Take(1UL << KindShift | character, place - 2, 5);
            rows.Take(2UL << KindShift | character << 16 | next, place - 1, 4);
            rows.Take(3UL << KindShift | character << 16 | after, place, 3);
            if (place < first - 1 || place > last)
            {
                continue;
            }

            var (tag, nextTag) = (run.Tag(place), run.Tag(place + 1));
            rows.Take(4UL << KindShift | character << 8 | tag, place - 1, 3);
            rows.Take(5UL << KindShift | character << 24 | next << 8 | tag << 4 | nextTag, place, 2);
            if (place >= first && place < last)
            {
                var around = run.Tag(place - 1) << 8 | tag << 4 | nextTag;
                rows.Take(6UL << KindShift | run.Length4(place) << 12 | around, place, 1);
                rows.Take(7UL << KindShift | run.Tag(place - 2) << 16 | around << 4 | run.Tag(place + 2), place, 1);
                var (begins, ends) = (run.Beginning(place), run.Ending(place));
                rows.Take(8UL << KindShift | run.Ending(place - 1) << 20 | begins << 16 | ends << 12 | run.Beginning(place + 1) << 8 | tag, place, 1);
                rows.Take(9UL << KindShift | begins << 12 | ends << 8 | tag, place, 1);
                rows.Take(10UL << KindShift | run.Beginning(place + 1) << 16 | ends << 12 | tag << 4 | nextTag, place, 1);
                rows.Take(11UL << KindShift | begins << 16 | run.Ending(place - 1) << 12 | tag << 4 | run.Tag(place - 1), place, 1);
            }
        }
    }
}
