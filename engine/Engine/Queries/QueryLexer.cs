using System.Text;

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>Cuts a query into words, literals and signs, full-width or half-width.</summary>
internal sealed class QueryLexer
{
    /// <summary>Characters that end a word, in their half-width form; <c>\</c> takes their meaning from them.</summary>
    private const string Signs = "()[]:\"“”「」";

    /// <summary>What may stand behind the sign of a fuzzy word: more than is taken, so that 0.5 is told to be wrong.</summary>
    private const string Figures = "0123456789.０１２３４５６７８９．";

    private readonly string _text;
    private readonly List<QueryToken> _tokens = [];
    private int _place;

    private QueryLexer(string text) => _text = text;

    /// <summary>The pieces of <paramref name="text"/>, closed by one of kind <see cref="QueryTokenKind.End"/>.</summary>
    internal static List<QueryToken> Cut(string text)
    {
        var lexer = new QueryLexer(text);
        while (lexer.Next())
        {
        }

        lexer._tokens.Add(new QueryToken(QueryTokenKind.End, new QuerySpan(text.Length, 0)));
        return lexer._tokens;
    }

    /// <summary>Whether <paramref name="character"/> stands for itself inside a word.</summary>
    internal static bool IsWordCharacter(char character) =>
        character != '\\' && !HalfWidth.IsBlank(character) && !Signs.Contains(HalfWidth.Of(character));

    /// <summary>Whether <paramref name="character"/> is, or may become, a wildcard.</summary>
    internal static bool IsWildcard(char character) => HalfWidth.Of(character) is '*' or '?';

    /// <summary>Whether a word that begins with <paramref name="character"/> is kept for saved queries and lists.</summary>
    internal static bool IsReserved(char character) => HalfWidth.Of(character) is '#' or '@';

    /// <summary>Whether <paramref name="character"/> is, or may become, the sign of a fuzzy word.</summary>
    internal static bool IsTilde(char character) => HalfWidth.Of(character) == '~';

    /// <summary>Where the <c>~</c> stands that makes a word of <paramref name="text"/> fuzzy, were none of it escaped; -1 where none does.</summary>
    /// <remarks>Behind it nothing but a figure, and before it a letter: <c>20℃~80℃</c> and <c>1~2</c> are words.</remarks>
    internal static int TildeOf(string text)
    {
        var tilde = text.AsSpan().LastIndexOfAny('~', '～');
        return tilde >= 0 && text.AsSpan(tilde + 1).TrimEnd(Figures).IsEmpty
            && text.AsSpan(0, tilde).EnumerateRunes() is var runes && AnyLetter(runes) ? tilde : -1;
    }

    private static bool AnyLetter(SpanRuneEnumerator runes)
    {
        foreach (var rune in runes)
        {
            if (Rune.IsLetter(rune))
            {
                return true;
            }
        }

        return false;
    }

    private bool Next()
    {
        while (_place < _text.Length && HalfWidth.IsBlank(_text[_place]))
        {
            _place++;
        }

        if (_place == _text.Length)
        {
            return false;
        }

        var sign = HalfWidth.Of(_text[_place]);
        return SignKind(sign) is { } kind ? Sign(kind)
            : ClosedBy(_text[_place]) is { } closing ? Literal(closing)
            : BracketedName() || Word();
    }

    private static QueryTokenKind? SignKind(char sign) => sign switch
    {
        '(' => QueryTokenKind.Open,
        ')' => QueryTokenKind.Close,
        '[' => QueryTokenKind.RangeOpen,
        ']' => QueryTokenKind.RangeClose,
        ':' => QueryTokenKind.Colon,
        _ => null,
    };

    /// <summary>What closes a literal that <paramref name="quotation"/> opens; null where it opens none.</summary>
    /// <remarks>Input methods mix up “ and ”: either opens, either closes.</remarks>
    private static string? ClosedBy(char quotation) => quotation switch
    {
        '"' => "\"",
        '＂' => "\"＂",
        '“' or '”' => "“”",
        '「' or '」' => "」",
        _ => null,
    };

    private bool Sign(QueryTokenKind kind)
    {
        _tokens.Add(new QueryToken(kind, new QuerySpan(_place++, 1)));
        return true;
    }

    /// <summary>A literal up to one of <paramref name="closing"/>; inside, <c>\</c> takes the next character as it is.</summary>
    private bool Literal(string closing)
    {
        var start = _place++;
        var text = new StringBuilder();
        while (_place < _text.Length && !closing.Contains(_text[_place]))
        {
            text.Append(Character());
        }

        if (_place == _text.Length)
        {
            throw QueryErrors.OpenLiteral(start, closing[^1]);
        }

        _place++;
        _tokens.Add(new QueryToken(QueryTokenKind.Literal, new QuerySpan(start, _place - start), text.ToString()));
        return true;
    }

    private bool Word()
    {
        var start = _place;
        var text = new StringBuilder();
        var pattern = new StringBuilder();
        var plain = true;
        var wildcard = -1;
        var lastEscaped = -1;
        while (_place < _text.Length && (_text[_place] == '\\' || IsWordCharacter(_text[_place])))
        {
            var escaped = _text[_place] == '\\';
            var sign = !escaped && IsWildcard(_text[_place]);
            plain &= !escaped;
            lastEscaped = escaped ? text.Length : lastEscaped;
            wildcard = wildcard < 0 && sign ? _place : wildcard;
            var character = Character();
            text.Append(character);
            pattern.Append(sign ? HalfWidth.Of(character).ToString() : WildcardPattern.Escape(character.ToString()));
        }

        var word = Word(start, text.ToString(), pattern.ToString(), wildcard) with { Plain = plain };
        _tokens.Add(Fuzzy(word, lastEscaped));
        return true;
    }

    /// <summary>The word without the <c>~</c> that closes it; the word itself where it has none, or it was escaped.</summary>
    private QueryToken Fuzzy(QueryToken word, int lastEscaped)
    {
        var start = word.Span.Start;
        if (IsTilde(_text[start]) && _tokens.Count > 0 && _tokens[^1].Kind == QueryTokenKind.Literal && _tokens[^1].Span.End == start)
        {
            throw QueryErrors.FuzzyLiteral(start);
        }

        var tilde = IsReserved(_text[start]) || word.Star ? -1 : TildeOf(word.Text);
        if (tilde < 0 || tilde <= lastEscaped)
        {
            return word;
        }

        // Nothing behind the sign was escaped: it stands as far from the end of the word as from that of its text.
        var place = word.Span.End - (word.Text.Length - tilde);
        var edits = HalfWidth.Key(word.Text[(tilde + 1)..]) switch
        {
            "" or "1" => 1,
            "2" => FuzzyQuery.MostEdits,
            _ => throw QueryErrors.BadFuzziness(place, word.Text[tilde..]),
        };
        return word.Wildcard < 0
            ? word with { Text = word.Text[..tilde], Edits = edits, Tilde = place }
            : throw QueryErrors.FuzzyWildcard(place);
    }

    /// <summary>A word from <paramref name="start"/> up to here, whose first wildcard is at <paramref name="wildcard"/>.</summary>
    private QueryToken Word(int start, string text, string pattern, int wildcard)
    {
        // The first wildcard is at the end, and it is a star that no backslash took for itself: a prefix.
        var star = wildcard >= 0 && wildcard == _place - 1 && HalfWidth.Of(_text[wildcard]) == '*';
        return new QueryToken(QueryTokenKind.Word, new QuerySpan(start, _place - start), star ? text[..^1] : text)
        {
            Star = star,
            Wildcard = star ? -1 : wildcard,
            Pattern = star || wildcard < 0 ? "" : pattern,
        };
    }

    /// <summary>A name such as 公开（公告）号 before its colon: the only place where brackets belong to a word.</summary>
    private bool BracketedName()
    {
        foreach (var key in QueryFields.BracketedKeys)
        {
            if (StandsHere(key) && ColonFollows(_place + key.Length))
            {
                var span = new QuerySpan(_place, key.Length);
                _place += key.Length;
                _tokens.Add(new QueryToken(QueryTokenKind.Word, span, key) { Plain = true });
                return true;
            }
        }

        return false;
    }

    private bool StandsHere(string key)
    {
        if (_place + key.Length > _text.Length)
        {
            return false;
        }

        for (var i = 0; i < key.Length; i++)
        {
            if (char.ToLowerInvariant(HalfWidth.Of(_text[_place + i])) != key[i])
            {
                return false;
            }
        }

        return true;
    }

    private bool ColonFollows(int place)
    {
        while (place < _text.Length && HalfWidth.IsBlank(_text[place]))
        {
            place++;
        }

        return place < _text.Length && HalfWidth.Of(_text[place]) == ':';
    }

    /// <summary>The next character, a backslash before it taken away.</summary>
    private char Character()
    {
        if (_text[_place] == '\\' && ++_place == _text.Length)
        {
            throw QueryErrors.LoneBackslash(_place - 1);
        }

        return _text[_place++];
    }
}
