using CsCheck;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

/// <summary>A few records with made-up texts, and pieces to look for in them.</summary>
internal sealed record Corpus(IReadOnlyList<string[]> Texts, IReadOnlyList<string> Pieces)
{
    private static readonly Gen<string> Text = Gen.Frequency(
        (6, Words("打印机", "打印", "机构", "墨盒", "印機構", "装置", "一种", "的", "用于", "电池", "正极材料", "体", "體")),
        (3, Words("H04B", "wifi", "ＷｉＦｉ", "ABC", "abc", "Ａ", "x", "-", "3D", "2.5", "１２", "12", "PM")),
        (2, Words(" ", "，", ",", "。", "（", "(", "\u3000", "·", "、", "\n", "㐀", "𠮷")),
        (1, Gen.Char["打印机构墨盒aZ0９ "].Select(character => character.ToString())))
        .Array[0, 9].Select(string.Concat);

    /// <summary>Up to forty records; pieces cut from them, and others.</summary>
    internal static Gen<Corpus> Any { get; } =
        from texts in Gen.Select(Text, Text, Text, (title, summary, claims) => new[] { title, summary, claims }).Array[1, 40]
        from cuts in Gen.Select(Gen.Int[0, 39], Gen.Int[0, 2], Gen.Int[0, 60], Gen.Int[1, 6]).Array[25]
        from others in Text.Array[10]
        select new Corpus(texts, [.. cuts.Select(cut => Cut(texts[cut.Item1 % texts.Length][cut.Item2], cut.Item3, cut.Item4))
            .Concat(others).Where(piece => piece.Any(char.IsLetterOrDigit)).Distinct()]);

    internal IEnumerable<Patent> Patents() => Texts.Select((texts, place) => SmallStore.Record(place)
        .Titled(texts[0]).WithAbstract(texts[1]).WithClaims(texts[2]).Build());

    /// <summary>The places of the records whose text <paramref name="field"/> has the characters, by looking at each.</summary>
    internal HashSet<int> Scan(string piece, params int[] field) => [.. Enumerable.Range(0, Texts.Count)
        .Where(place => field.Any(at => LiteralText.Contains(Texts[place][at], piece)))];

    private static Gen<string> Words(params string[] words) => Gen.Int[0, words.Length - 1].Select(place => words[place]);

    private static string Cut(string text, int from, int length)
    {
        var start = text.Length == 0 ? 0 : from % text.Length;
        var end = Math.Min(text.Length, start + length);
        start -= start > 0 && start < text.Length && char.IsLowSurrogate(text[start]) ? 1 : 0;
        end += end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
        return text[start..end];
    }
}
