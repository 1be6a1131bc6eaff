namespace ZhuhaiIp.Analytics.Ingest.Parties;

/// <summary>The shapes of people's names.</summary>
internal static class PersonalNames
{
    private const int LongestLatin = 48;

    /// <summary>Whether it is two to four Chinese characters, blanks between them not counted and masked ones counted, or parts joined by a dot.</summary>
    internal static bool IsChinese(string name)
    {
        var (han, dots) = (0, 0);
        foreach (var c in name)
        {
            if (IsHan(c) || c is '*' or '＊')
            {
                han++;
            }
            else if (IsDot(c))
            {
                dots++;
            }
            else if (c is not (' ' or '\u3000'))
            {
                return false;
            }
        }

        return dots == 0 ? han is >= 2 and <= 4 : han is >= 3 and <= 24 && dots <= 5;
    }

    /// <summary>Whether it is one of the ways of writing a person's name: 王小明, 约翰·史密斯, J·R·史密斯, SMITH JOHN A, Smith, John.</summary>
    internal static bool IsPerson(string name) =>
        IsChinese(name) || HasDotBetweenNames(name) || IsLatin(name);

    // Two to four words of letters, initials among them: MÜLLER HANS, SMITH JOHN A, O'NEIL; MARY.
    private static bool IsLatin(string name)
    {
        if (name.Length > LongestLatin)
        {
            return false;
        }

        var words = 0;
        var longWords = 0;
        foreach (var range in name.AsSpan().SplitAny(" ,;."))
        {
            var word = name.AsSpan(range);
            foreach (var c in word)
            {
                if (!char.IsLetter(c) && c is not ('-' or '\'' or '’') || IsHan(c))
                {
                    return false;
                }
            }

            words += word.IsEmpty ? 0 : 1;
            longWords += word.Length > 1 ? 1 : 0;
        }

        return words is >= 2 and <= 5 && longWords >= 1;
    }

    private static bool HasDotBetweenNames(string name)
    {
        var (dot, han) = (false, false);
        foreach (var c in name)
        {
            dot |= IsDot(c);
            han |= IsHan(c);
            if (!IsDot(c) && !IsHan(c) && !char.IsAsciiLetter(c) && c is not (' ' or '.' or '-'))
            {
                return false;
            }
        }

        return dot && han && name.Length <= LongestLatin / 2;
    }

    private static bool IsHan(char c) => c is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' || char.IsSurrogate(c);

    private static bool IsDot(char c) => c is '·' or '•' or '・' or '‧' or '∙' or '．' or '˙';
}
