using ZhuhaiIp.Analytics.Text.Normalization;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>The runs of four characters of texts, whatever the words: each run is its four characters, not a hash of them.</summary>
internal static class Shingles
{
    private const int Length = 4;
    private const int BitsOfCharacter = 16;

    /// <summary>The different runs, in rising order; folded, marks and white space left out, none across two texts.</summary>
    /// <remarks>A text of fewer characters is one run.</remarks>
    internal static ulong[] Of(params ReadOnlySpan<string> texts)
    {
        var runs = new List<ulong>();
        foreach (var text in texts)
        {
            Add(text, runs);
        }

        runs.Sort();
        var different = 0;
        for (var at = 0; at < runs.Count; at++)
        {
            if (at == 0 || runs[at] != runs[at - 1])
            {
                runs[different++] = runs[at];
            }
        }

        return [.. runs[..different]];
    }

    /// <summary>How many runs are in both.</summary>
    internal static int Shared(ReadOnlySpan<ulong> one, ReadOnlySpan<ulong> other)
    {
        var (left, right, shared) = (0, 0, 0);
        while (left < one.Length && right < other.Length)
        {
            var order = one[left].CompareTo(other[right]);
            shared += order == 0 ? 1 : 0;
            left += order <= 0 ? 1 : 0;
            right += order >= 0 ? 1 : 0;
        }

        return shared;
    }

    private static void Add(string text, List<ulong> runs)
    {
        var run = 0UL;
        var read = 0;
        foreach (var written in text)
        {
            var character = TextFolder.Fold(written);
            if (!char.IsLetterOrDigit(character) && !char.IsSurrogate(character))
            {
                continue;
            }

            run = (run << BitsOfCharacter) | character;
            if (++read >= Length)
            {
                runs.Add(run);
            }
        }

        if (read is > 0 and < Length)
        {
            runs.Add(run);
        }
    }
}
