namespace ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

/// <summary>A run of Chinese characters, as the lexicon cut it, in the text around it.</summary>
/// <param name="folded">The whole text, folded.</param>
/// <param name="cuts">For each character of the run its tag and the length of its word, packed by <see cref="Pack"/>.</param>
/// <param name="found">For each character of the run the words that begin and end there, see <see cref="FoundWords"/>.</param>
/// <param name="start">Where the run begins in the text.</param>
internal readonly ref struct TagRun(ReadOnlySpan<char> folded, ReadOnlySpan<byte> cuts, ReadOnlySpan<byte> found, int start)
{
    private const int LongestWord = 4;
    private const ulong Outside = 5;
    private const ulong BeforeText = 1;
    private const ulong AfterText = 2;

    private readonly ReadOnlySpan<char> _folded = folded;
    private readonly ReadOnlySpan<byte> _cuts = cuts;
    private readonly ReadOnlySpan<byte> _found = found;
    private readonly int _start = start;

    /// <summary>How many characters it has.</summary>
    internal int Length => _cuts.Length;

    /// <summary>The tag of a character and the length of its word in a byte.</summary>
    internal static byte Pack(int tag, int length) => (byte)(tag | Math.Min(length, LongestWord) << 3);

    /// <summary>The character at a place of the run or around it; letters and digits around it are one.</summary>
    internal ulong Character(int place)
    {
        var at = _start + place;
        if ((uint)at >= (uint)_folded.Length)
        {
            return at < 0 ? BeforeText : AfterText;
        }

        var character = _folded[at];
        return (uint)place < (uint)_cuts.Length || !char.IsAsciiLetterOrDigit(character) ? character : 'a';
    }

    /// <summary>The tag that the lexicon gave; <see cref="CharacterTag.None"/> outside of the run.</summary>
    internal ulong Tag(int place) => (uint)place < (uint)_cuts.Length ? (ulong)_cuts[place] & 7 : CharacterTag.None;

    /// <summary>The longest word that begins at a place; a number of its own outside of the run.</summary>
    internal ulong Beginning(int place) => (uint)place < (uint)_found.Length ? FoundWords.Beginning(_found[place]) : Outside;

    /// <summary>The longest word that ends at a place; a number of its own outside of the run.</summary>
    internal ulong Ending(int place) => (uint)place < (uint)_found.Length ? FoundWords.Ending(_found[place]) : Outside;

    /// <summary>The length of the lexicon's word at a place of the run, four for longer ones.</summary>
    internal ulong Length4(int place) => (ulong)_cuts[place] >> 3;
}
