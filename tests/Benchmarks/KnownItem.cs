using System.Text.RegularExpressions;

namespace ZhuhaiIp.Analytics.Benchmarks;

/// <summary>A query made of one record, and that record's number: a search is good when it brings the record back.</summary>
/// <param name="Kind">How the query was made.</param>
/// <param name="Text">The query, without operators or quotes.</param>
/// <param name="Number">The record's application number.</param>
internal sealed partial record KnownItem(string Kind, string Text, string Number)
{
    private const int FragmentLength = 12;
    private const int HalfFragmentLength = 6;
    private const int ShortestTitle = 8;

    /// <summary>The ways in which queries are made of a record, with <paramref name="random"/> for the places.</summary>
    internal static IEnumerable<KnownItem> Of(string number, string title, string? text, Random random)
    {
        if (title.Length >= ShortestTitle)
        {
            var pieces = Joints().Split(title).Where(piece => piece.Length > 1).ToArray();
            yield return new("题名的词", string.Join(' ', pieces), number);
            yield return new("缩短的题名", title[^(title.Length * 3 / 5)..], number);
            yield return new("改写的题名", string.Join(' ', pieces.Reverse().Select(piece => Reworded(piece))), number);
        }

        var sentences = text is null ? [] : Signs().Split(text).Where(sentence => sentence.Length > FragmentLength).ToArray();
        if (sentences.Length > 1)
        {
            yield return new("摘要片段", Part(sentences[random.Next(sentences.Length)], FragmentLength, random), number);
            var first = random.Next(sentences.Length - 1);
            yield return new(
                "摘要两处",
                $"{Part(sentences[first], HalfFragmentLength, random)} {Part(sentences[first + 1], HalfFragmentLength, random)}",
                number);
        }
    }

    private static string Part(string sentence, int length, Random random)
    {
        var start = random.Next(sentence.Length - length + 1);
        return sentence.Substring(start, length);
    }

    // As an analyst remembers a title: without what carries nothing, and with another word for the general one.
    private static string Reworded(string piece) => General().Replace(piece, match => match.Value switch
    {
        "装置" => "设备",
        "设备" => "装置",
        "方法" => "工艺",
        _ => "",
    });

    [GeneratedRegex("一种|用于|及其|以及|基于|的|和|与|及|或|、|，|\\s")]
    private static partial Regex Joints();

    [GeneratedRegex("[，。；：、,.;:!?！？（）()\\s\"“”]+")]
    private static partial Regex Signs();

    [GeneratedRegex("装置$|设备$|方法$|新型|一种")]
    private static partial Regex General();
}
