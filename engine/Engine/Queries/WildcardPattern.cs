using System.Collections.Immutable;
using System.Text;

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>Fixed pieces and what lies between them: <c>?</c> exactly one character, <c>*</c> any number of them.</summary>
public sealed record WildcardPattern
{
    /// <summary>How many fixed pieces a pattern may have.</summary>
    public const int MostPieces = 20;

    private WildcardPattern(string text) => Text = text;

    /// <summary>The pattern; <c>\</c> stands before a sign that means itself, and of signs next to each other <c>?</c> come first,
    /// then one <c>*</c>.</summary>
    public string Text { get; }

    /// <summary>The fixed pieces, each with what lies before it; the last one is empty and has what lies behind.</summary>
    public ImmutableArray<WildcardPart> Parts
    {
        get
        {
            var parts = ImmutableArray.CreateBuilder<WildcardPart>();
            var piece = new StringBuilder();
            var (least, more) = (0, false);
            for (var at = 0; at < Text.Length; at++)
            {
                if (!IsSign(Text[at]))
                {
                    piece.Append(Text[Text[at] == '\\' ? ++at : at]);
                    continue;
                }

                if (piece.Length > 0)
                {
                    parts.Add(new WildcardPart(least, more, piece.ToString()));
                    piece.Clear();
                    (least, more) = (0, false);
                }

                (least, more) = (least + (Text[at] == '?' ? 1 : 0), more || Text[at] == '*');
            }

            if (piece.Length > 0)
            {
                parts.Add(new WildcardPart(least, more, piece.ToString()));
                (least, more) = (0, false);
            }

            parts.Add(new WildcardPart(least, more, ""));
            return parts.ToImmutable();
        }
    }

    /// <summary>The text before a closing <c>*</c> that is the only sign; null where the pattern is more than that.</summary>
    internal string? Prefix => Parts is [{ Least: 0, More: false } only, { Least: 0, More: true }] ? only.Text : null;

    /// <summary>The pattern that <paramref name="text"/> spells, with backslashes before signs that mean themselves.</summary>
    internal static WildcardPattern Of(string text)
    {
        var canonical = new StringBuilder();
        foreach (var part in new WildcardPattern(text).Parts)
        {
            canonical.Append('?', part.Least).Append(part.More ? "*" : "").Append(Escape(part.Text));
        }

        return new WildcardPattern(canonical.ToString());
    }

    /// <summary><paramref name="text"/> with a backslash before each character that is a sign of patterns.</summary>
    internal static string Escape(string text) => string.Concat(
        text.Select(character => IsSign(character) || character == '\\' ? $"\\{character}" : character.ToString()));

    private static bool IsSign(char character) => character is '*' or '?';
}
