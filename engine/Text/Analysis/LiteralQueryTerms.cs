using System.Text;

namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>The terms that, in these places, stand where a text contains a query literally, and nowhere else.</summary>
internal static class LiteralQueryTerms
{
    /// <summary>The terms of <paramref name="query"/>: none where its literal form is empty; one term of one code point,
    /// to be used as a prefix; or pairs of code points for an exact phrase.</summary>
    /// <remarks>Every second pair covers every code point; the last one closes an odd number.</remarks>
    public static IReadOnlyList<LiteralTerm> Of(string query)
    {
        var runes = LiteralText.Of(query).EnumerateRunes().ToArray();
        if (runes.Length < 2)
        {
            return [.. runes.Select(rune => new LiteralTerm(rune.ToString(), 0))];
        }

        var terms = new List<LiteralTerm>();
        for (var position = 0; position < runes.Length - 1; position += 2)
        {
            terms.Add(Pair(runes, position));
        }

        if (runes.Length % 2 == 1)
        {
            terms.Add(Pair(runes, runes.Length - 2));
        }

        return terms;
    }

    private static LiteralTerm Pair(Rune[] runes, int position) =>
        new(runes[position].ToString() + runes[position + 1].ToString(), position);
}
