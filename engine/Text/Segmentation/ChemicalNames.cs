using System.Runtime.InteropServices;

namespace ZhuhaiIp.Analytics.Text.Segmentation;

/// <summary>Joins what a chemical name is cut into: 1,4-丁二醇, N,N-二甲基甲酰胺, 2-甲基-1-丙醇.</summary>
/// <remarks>
/// A locant (one or two digits, a Greek letter, N, O, S, D, L, o, m, p), a hyphen, and a Chinese word that begins as names of
/// compounds do. Words after it belong to the name as long as they are of nothing but such characters.
/// </remarks>
internal static class ChemicalNames
{
    private const int LongestLocant = 2;
    private const string Letters = "nosdlmpαβγδεω";

    // What groups, chains, rings, salts and their numbers are written with.
    private const string Syllables =
        "一二三四五六七八九十单双多正异叔仲新聚环螺桥邻间对偏联苄甲乙丙丁戊己庚辛壬癸" +
        "烷烯炔醇酚醚醛酮酸酯酐胺酰氨铵亚胍肼腈肟脲脒羟羧羰巯硝氰氟氯溴碘氧硫磷硼硅锂钠钾钙镁锌钯铂" +
        "苯萘蒽菲茚芴茂酞吡啶咯唑咪嘧嘌呤呋喃噻吩噁嗪哌嗪喹啉吲哚咔嗪吗卟茶糖苷脂肽基代";

    // What names begin with that only follow a letter: L-乳酸, D-葡萄糖, β-胡萝卜素; 图1-木板 is none.
    private const string Natural = "乳葡果核木甘赖谷色组精胡淀干半生蛋酪天丝苏缬亮亚";

    private static readonly System.Buffers.SearchValues<char> Known = System.Buffers.SearchValues.Create(Syllables);

    /// <summary>Joins the names among the segments from <paramref name="first"/> on, which cut the folded text.</summary>
    /// <param name="text">The text as it was written.</param>
    /// <param name="folded">The text, folded.</param>
    /// <param name="segments">The segments of the text, at the end of others.</param>
    /// <param name="first">The first of them.</param>
    public static void Join(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, List<Segment> segments, int first)
    {
        if (!folded.Contains('-'))
        {
            return;
        }

        var cuts = CollectionsMarshal.AsSpan(segments);
        var written = first;
        for (var at = first; at < cuts.Length; at++)
        {
            if (at + 1 < cuts.Length && IsHyphen(text, cuts[at]) && written > first
                && BeginsName(folded, cuts[written - 1], cuts[at + 1])
                && Locants(folded, cuts, written, first, signed: false) is >= 0 and var begin)
            {
                at = EndOfName(text, folded, cuts, at + 1);
                cuts[begin] = new(cuts[begin].Start, cuts[at].End - cuts[begin].Start);
                written = begin + 1;
            }
            else
            {
                cuts[written++] = cuts[at];
            }
        }

        segments.RemoveRange(written, segments.Count - written);
    }

    /// <summary>The first segment of the locants that end before <paramref name="end"/>: 3,3' is four segments; below 0 where none do.</summary>
    private static int Locants(ReadOnlySpan<char> folded, ReadOnlySpan<Segment> cuts, int end, int first, bool signed)
    {
        var at = end - 1;
        while (at > first && Is(folded, cuts[at], '\''))
        {
            at--;
        }

        if (at < first || !IsLocant(cuts[at].Of(folded), signed))
        {
            return -1;
        }

        return at - 2 >= first && Is(folded, cuts[at - 1], ',') && Locants(folded, cuts, at - 1, first, signed) is >= 0 and var earlier
            ? earlier
            : at;
    }

    /// <summary>The last segment of the name whose first Chinese word is at <paramref name="at"/>.</summary>
    private static int EndOfName(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, ReadOnlySpan<Segment> cuts, int at)
    {
        while (at + 1 < cuts.Length)
        {
            if (IsOfSyllables(cuts[at + 1].Of(folded)))
            {
                at++;
            }
            else if (Goes(text, folded, cuts, at + 1) is > 0 and var next)
            {
                at = next;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>The Chinese word that a name goes on to after more locants, as in 2-甲基-1-丙醇; 0 where it does not.</summary>
    private static int Goes(ReadOnlySpan<char> text, ReadOnlySpan<char> folded, ReadOnlySpan<Segment> cuts, int at)
    {
        // -1 came as a number with its sign, -N as a mark and a letter.
        var next = IsHyphen(text, cuts[at]) ? at + 1 : cuts[at].Of(folded)[0] == '-' ? at : cuts.Length;
        for (; next + 2 < cuts.Length; next += 2)
        {
            if (!IsLocant(cuts[next].Of(folded), signed: next == at))
            {
                return 0;
            }

            if (IsHyphen(text, cuts[next + 1]))
            {
                return BeginsName(folded, cuts[next], cuts[next + 2]) ? next + 2 : 0;
            }

            if (!Is(folded, cuts[next + 1], ','))
            {
                return 0;
            }
        }

        return 0;
    }

    private static bool IsLocant(ReadOnlySpan<char> word, bool signed)
    {
        var body = signed ? word.TrimStart('-') : word;
        return body.Length is >= 1 and <= LongestLocant && (!body.ContainsAnyExceptInRange('0', '9')
            || (body.Length == 1 && Letters.Contains(body[0], StringComparison.Ordinal)));
    }

    private static bool BeginsName(ReadOnlySpan<char> folded, Segment locant, Segment word) =>
        Known.Contains(folded[word.Start])
        || (folded[locant.End - 1] > '9' && Natural.Contains(folded[word.Start], StringComparison.Ordinal));

    private static bool IsOfSyllables(ReadOnlySpan<char> word) => !word.ContainsAnyExcept(Known);

    private static bool IsHyphen(ReadOnlySpan<char> text, Segment mark) =>
        mark.Length == 1 && text[mark.Start] is '-' or '－' or '‐' or '‑' or '–' or '−';

    private static bool Is(ReadOnlySpan<char> folded, Segment mark, char character) =>
        mark.Length == 1 && folded[mark.Start] == character;
}
