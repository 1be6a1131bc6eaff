using System.Runtime.CompilerServices;

namespace ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

/// <summary>How the lexicon cut a run around one of its characters; goes from character to character.</summary>
internal struct TagWindow
{
    internal TagWindow(in TagRun run, int place)
    {
        (TagTwoBefore, TagBefore, Tag, TagAfter) = (run.Tag(place - 2), run.Tag(place - 1), run.Tag(place), run.Tag(place + 1));
        (EndsBefore, Begins, Ends) = (run.Ending(place - 1), run.Beginning(place), run.Ending(place));
        (TagTwoAfter, BeginsAfter) = (run.Tag(place + 2), run.Beginning(place + 1));
    }

    /// <summary>The tag of the character two before this one.</summary>
    internal ulong TagTwoBefore { get; private set; }

    /// <summary>The tag of the character before.</summary>
    internal ulong TagBefore { get; private set; }

    /// <summary>The tag of the character.</summary>
    internal ulong Tag { get; private set; }

    /// <summary>The tag of the character after.</summary>
    internal ulong TagAfter { get; private set; }

    /// <summary>The tag of the character two after this one.</summary>
    internal ulong TagTwoAfter { get; private set; }

    /// <summary>The longest word that ends at the character before.</summary>
    internal ulong EndsBefore { get; private set; }

    /// <summary>The longest word that begins at the character.</summary>
    internal ulong Begins { get; private set; }

    /// <summary>The longest word that ends at the character.</summary>
    internal ulong Ends { get; private set; }

    /// <summary>The longest word that begins at the character after.</summary>
    internal ulong BeginsAfter { get; private set; }

    /// <summary>Goes on to <paramref name="place"/>, the next one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Move(in TagRun run, int place)
    {
        (TagTwoBefore, TagBefore, Tag, TagAfter, TagTwoAfter) = (TagBefore, Tag, TagAfter, TagTwoAfter, run.Tag(place + 2));
        (EndsBefore, Begins, Ends, BeginsAfter) = (Ends, BeginsAfter, run.Ending(place), run.Beginning(place + 1));
    }
}
