using System.Runtime.CompilerServices;

namespace ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

/// <summary>What is seen of a run: characters and pairs of them, and how the lexicon cut them.</summary>
/// <remarks>
/// A row is looked up once and speaks about all characters near it, one after the other: five lookups a character, and six of
/// small numbers that are places of a table, give what is some twenty features elsewhere.
/// </remarks>
internal static class TagFeatures
{
    /// <summary>Kinds: a character; it and the next; it and the one after; it and how it was cut; it and the next and how they were cut.</summary>
    internal const int Character = 1, Pair = 2, SkipPair = 3, CutCharacter = 4, CutPair = 5;

    /// <summary>The kind of the row that holds what one tag after another is worth.</summary>
    internal const int Transitions = 15;

    /// <summary>How far before and behind the run a row may speak.</summary>
    internal const int Reach = 4;

    /// <summary>Above the kind of what is seen, below what it is.</summary>
    internal const int KindShift = 60;

    /// <summary>From this kind up to the last what is seen is a few small numbers: it fits into <see cref="SmallBits"/> bits.</summary>
    internal const int FirstSmallKind = 6;

    /// <summary>The last of these kinds.</summary>
    internal const int LastSmallKind = 11;

    /// <summary>Five numbers of three bits.</summary>
    internal const int SmallBits = 15;

    /// <summary>The key of what is seen of a kind.</summary>
    internal static ulong Key(int kind, ulong seen) => (ulong)kind << KindShift | seen;

    /// <summary>Hands over the rows for the characters from <paramref name="first"/> up to <paramref name="last"/>.</summary>
    internal static void Visit<TRows>(in TagRun run, int first, int last, ref TRows rows)
        where TRows : ITagRows, allows ref struct
    {
        var (next, after) = (run.Character(first - 2), run.Character(first - 1));
        var window = new TagWindow(run, first - 2);
        for (var place = first - 2; place <= last + 1; place++)
        {
            var character = next;
            (next, after) = (after, run.Character(place + 2));
            rows.Take(Character, character, place - 2, 5);
            rows.Take(Pair, character << 16 | next, place - 1, 4);
            rows.Take(SkipPair, character << 16 | after, place, 3);
            if (place >= first - 1 && place <= last)
            {
                rows.Take(CutCharacter, character << 8 | window.Tag, place - 1, 3);
                rows.Take(CutPair, character << 24 | next << 8 | window.Tag << 4 | window.TagAfter, place, 2);
                if (place >= first && place < last)
                {
                    VisitSmall(run.Length4(place), window, place, ref rows);
                }
            }

            window.Move(run, place + 1);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void VisitSmall<TRows>(ulong length, in TagWindow at, int place, ref TRows rows)
        where TRows : ITagRows, allows ref struct
    {
        var around = at.TagBefore << 6 | at.Tag << 3 | at.TagAfter;
        rows.TakeSmall(6, length << 9 | around, place);
        rows.TakeSmall(7, at.TagTwoBefore << 12 | around << 3 | at.TagTwoAfter, place);
        rows.TakeSmall(8, at.EndsBefore << 12 | at.Begins << 9 | at.Ends << 6 | at.BeginsAfter << 3 | at.Tag, place);
        rows.TakeSmall(9, at.Begins << 6 | at.Ends << 3 | at.Tag, place);
        rows.TakeSmall(10, at.BeginsAfter << 9 | at.Ends << 6 | at.Tag << 3 | at.TagAfter, place);
        rows.TakeSmall(11, at.Begins << 9 | at.EndsBefore << 6 | at.Tag << 3 | at.TagBefore, place);
    }
}
