namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>Where sentences and paragraphs end.</summary>
/// <remarks>
/// A line break alone ends nothing, since exports break lines inside words; one behind the end of a sentence ends a paragraph.
/// A claim is one sentence by the rules of the office: in claims a full stop ends the claim, and a semicolon a sentence within it.
/// </remarks>
internal static class TextBounds
{
    /// <summary>What ends between <paramref name="start"/> and <paramref name="end"/>, the end left out: the strongest.</summary>
    internal static TextBound Between(string text, int start, int end, bool claims)
    {
        var strongest = TextBound.None;
        for (var at = start; at < end; at++)
        {
            var bound = At(text, at, claims);
            strongest = bound > strongest ? bound : strongest;
        }

        return strongest;
    }

    private static TextBound At(string text, int at, bool claims) => text[at] switch
    {
        '。' or '｡' => claims || LineEnds(text, at + 1) ? TextBound.Paragraph : TextBound.Sentence,
        '.' when IsFullStop(text, at) => claims || LineEnds(text, at + 1) ? TextBound.Paragraph : TextBound.Sentence,
        '！' or '？' or '；' or '!' or '?' or ';' => !claims && LineEnds(text, at + 1) ? TextBound.Paragraph : TextBound.Sentence,
        _ => TextBound.None,
    };

    /// <summary>Not the point of a number (<c>1. A printer</c>, <c>0.13</c>) and not inside a word.</summary>
    private static bool IsFullStop(string text, int at) =>
        (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1])) && at > 0 && !char.IsDigit(text[at - 1]);

    private static bool LineEnds(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            if (text[at++] is '\n' or '\r')
            {
                return true;
            }
        }

        return false;
    }
}
