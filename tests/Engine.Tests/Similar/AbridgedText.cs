using System.Text;

namespace ZhuhaiIp.Analytics.Engine.Tests.Similar;

/// <summary>Texts with something gone, always the same way.</summary>
internal static class AbridgedText
{
    private const string Strange = "某种甲乙之物";

    /// <summary>Every second part between marks.</summary>
    internal static string Half(string text)
    {
        var kept = new StringBuilder();
        var (start, place) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '。' or '；' or '，' or ',' || at == text.Length - 1)
            {
                kept.Append(place++ % 2 == 0 ? text.AsSpan(start, at + 1 - start) : "");
                start = at + 1;
            }
        }

        return kept.ToString();
    }

    /// <summary>Two characters of every twelve are others.</summary>
    internal static string Reworded(string text)
    {
        var changed = text.ToCharArray();
        for (var at = 5; at + 1 < changed.Length; at += 12)
        {
            (changed[at], changed[at + 1]) = (Strange[at % 3], Strange[3 + (at % 3)]);
        }

        return new string(changed);
    }
}
