namespace ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

/// <summary>Takes the rows of weights that speak about the characters of a run.</summary>
internal interface ITagRows
{
    /// <summary>Takes one row.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="seen">What is seen.</param>
    /// <param name="first">The first character it speaks about, as a place in the run; may lie before the run.</param>
    /// <param name="characters">How many characters it speaks about, one after the other; some may lie behind the run.</param>
    void Take(int kind, ulong seen, int first, int characters);

    /// <summary>Takes the row of a kind that is a few small numbers, see <see cref="TagFeatures.SmallBits"/>, about one character.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="numbers">The numbers.</param>
    /// <param name="place">The character.</param>
    void TakeSmall(int kind, ulong numbers, int place);
}
