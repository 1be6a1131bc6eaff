using System.Globalization;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Text.Normalization;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Text.Lexicons;

/// <summary>A line of a user lexicon: a term, or a group of terms that mean the same.</summary>
/// <param name="Term">The term; null for a group.</param>
/// <param name="Same">The terms of a group, folded, two or more; empty for a term.</param>
internal sealed record UserLexiconLine(UserTerm? Term, IReadOnlyList<string> Same)
{
    private const int LongestTerm = 64;
    private const int LongestPart = 32;
    private const int MostOfAGroup = 50;

    // Full width too: where Chinese is typed, the signs are.
    private static readonly char[] SameSigns = ['=', '＝'];

    /// <summary>Whether a line says nothing: empty, or a comment.</summary>
    public static bool IsSilent(string line) => string.IsNullOrWhiteSpace(line) || Folded(line).StartsWith('#');

    /// <summary>Reads <c>term [TAB frequency [TAB part]]</c> or <c>term = term = …</c>.</summary>
    public static ParseResult<UserLexiconLine> Parse(string line) => line.IndexOfAny(SameSigns) >= 0
        ? ParseGroup(line.Split(SameSigns))
        : ParseTerm(line.Split('\t'));

    private static ParseResult<UserLexiconLine> ParseGroup(string[] cells)
    {
        var terms = new List<string>();
        foreach (var cell in cells)
        {
            if (Reason(cell) is { } reason)
            {
                return reason;
            }

            terms.Add(Folded(cell));
        }

        terms = [.. terms.Distinct(StringComparer.Ordinal)];
        return terms.Count is >= 2 and <= MostOfAGroup
            ? new ParseResult<UserLexiconLine>(new UserLexiconLine(null, terms), null)
            : new Wording(
                $"同义词一组须有 2 到 {MostOfAGroup} 个不同的词", $"a group of synonyms has 2 to {MostOfAGroup} different terms");
    }

    private static ParseResult<UserLexiconLine> ParseTerm(string[] cells)
    {
        if (Reason(cells[0]) is { } reason)
        {
            return reason;
        }

        if (cells.Length > 3)
        {
            return new Wording(
                "多于三列：应为 词、频次、词性，以制表符隔开", "more than three columns: a term, a frequency and a part, with tabs between");
        }

        long? frequency = null;
        if (cells.Length > 1 && cells[1].Trim() is { Length: > 0 } said)
        {
            if (!long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
            {
                return new Wording(
                    $"频次“{Shown(said)}”不是正整数", $"the frequency '{Shown(said)}' is no positive whole number");
            }

            frequency = number;
        }

        var part = cells.Length > 2 && cells[2].Trim() is { Length: > 0 } label ? label : null;
        return IsLabel(part)
            ? new UserLexiconLine(new UserTerm(Folded(cells[0]), frequency, part), [])
            : new Wording($"词性超过 {LongestPart} 个字符或含控制字符", $"the part has more than {LongestPart} characters, or control characters");
    }

    private static bool IsLabel(string? part) => part is null || (part.Length <= LongestPart && !part.Any(char.IsControl));

    /// <summary>White space inside a term is one blank. Folded first: what is no white space may fold to it.</summary>
    private static string Folded(string text) =>
        string.Join(' ', TextFolder.Fold(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static Wording? Reason(string text)
    {
        var bare = Folded(text);
        if (bare.Length == 0)
        {
            return new Wording("缺少词", "the term is missing");
        }

        if (bare.Length > LongestTerm)
        {
            return new Wording($"词长 {bare.Length} 个字符，最多 {LongestTerm}", $"the term has {bare.Length} characters, at most {LongestTerm} are taken");
        }

        if (text.Trim().Any(character => char.IsControl(character) || character == '\uFFFD') || HasHalfAPair(bare))
        {
            return new Wording("词中有控制字符或残缺的字符", "the term has control characters or broken ones");
        }

        return Enumerable.Range(0, bare.Length).Any(at => CharacterKinds.IsWord(bare.AsSpan(at, Math.Min(2, bare.Length - at))))
            ? null
            : new Wording($"“{bare}”没有字母、数字或汉字", $"'{bare}' has no letter, digit or Chinese character");
    }

    private static bool HasHalfAPair(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogate(text[at]) && !(at + 1 < text.Length && char.IsSurrogatePair(text[at], text[++at])))
            {
                return true;
            }
        }

        return false;
    }

    private static string Shown(string text) => new([.. text.Take(20).Where(character => !char.IsControl(character))]);
}
