using System.Text;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Text.Normalization;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>A pattern over the characters of one word.</summary>
/// <remarks>No automaton: determinizing <c>*a??????????????????????</c> takes time exponential in its length, this the product of two lengths.</remarks>
internal sealed class WordPattern
{
    // Signs of the pattern, in a form that no folded word has.
    private const char One = '\u0001', Any = '\u0002';

    private readonly string _text;

    internal WordPattern(WildcardPattern pattern)
    {
        var text = new StringBuilder();
        foreach (var part in pattern.Parts)
        {
            text.Append(One, part.Least).Append(part.More ? Any.ToString() : "").Append(TextFolder.Fold(part.Text));
        }

        _text = text.ToString();
        var sign = _text.AsSpan().IndexOfAny(One, Any);
        Prefix = sign < 0 ? _text : _text[..sign];
    }

    /// <summary>What every fitting word begins with.</summary>
    internal string Prefix { get; }

    /// <summary>Whether the whole of <paramref name="word"/> fits.</summary>
    internal bool Fits(string word)
    {
        var (at, place, star, retry) = (0, 0, -1, 0);
        while (place < word.Length)
        {
            if (at < _text.Length && _text[at] == Any)
            {
                (star, retry) = (at++, place);
            }
            else if (at < _text.Length && (_text[at] == One || _text[at] == word[place]))
            {
                (at, place) = (at + 1, place + 1);
            }
            else if (star >= 0)
            {
                // The last star takes one character more; what stood before it keeps its place.
                (at, place) = (star + 1, ++retry);
            }
            else
            {
                return false;
            }
        }

        return _text.AsSpan(at).TrimStart(Any).IsEmpty;
    }
}
