using System.Globalization;
using System.Text;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>Makes a condition of one word or literal, by what its field takes.</summary>
internal sealed class QueryValueReader(string query)
{
    private const string Undated = "无";
    private const int LongestTerm = 10_000;

    /// <summary>What parts two numbers of a list, besides blanks.</summary>
    internal static readonly char[] Commas = [',', '，', ';', '；', '、', '\t'];

    private static readonly char[] NumberSeparators = [.. Commas, ' ', '\u3000', '\uFEFF'];

    /// <summary>The days that <paramref name="token"/> spells.</summary>
    internal static DateRange Day(QueryToken token) =>
        (token.Star || token.Wildcard >= 0 || token.Edits > 0 ? null : QueryDay.Read(token.Text))
            ?? throw QueryErrors.BadDate(token.Span.Start, token.Text + (token.Star ? "*" : ""));

    /// <summary>Whether the words are a subclass and the groups that belong to it: <c>H04B</c> and <c>1/711</c>.</summary>
    internal static bool IsSplitSymbol(QueryToken subclass, QueryToken groups)
    {
        return subclass.Plain && !subclass.Star && subclass.Edits + groups.Edits == 0 && groups.Kind == QueryTokenKind.Word && groups.Plain
            && Shape(subclass.Text) == "A99A" && Shape(groups.Text).Trim('9') == "/" && Shape(groups.Text)[0] == '9';
    }

    /// <summary>The text with A for every letter and 9 for every digit of ASCII.</summary>
    private static string Shape(string text) => string.Concat(HalfWidth.Code(text).Select(
        character => char.IsAsciiLetter(character) ? 'A' : char.IsAsciiDigit(character) ? '9' : character));

    /// <summary>The condition that <paramref name="token"/>, with its <paramref name="rest"/>, sets on
    /// <paramref name="field"/>; null for no field.</summary>
    internal Query Read(QueryScope? field, QueryToken token, QueryToken? rest)
    {
        if (token.IsStarAlone)
        {
            throw QueryErrors.StarAlone(token.Span.Start);
        }

        if (token.Wildcard >= 0)
        {
            return Wildcard(field, token);
        }

        if (token.Edits > 0)
        {
            return Fuzzy(field, token);
        }

        return field?.Values switch
        {
            QueryValueKind.Date => field.Any(entry => Date(entry, token)),
            QueryValueKind.Count => field.Any(entry => Counted(entry, token)),
            QueryValueKind.Kind => Kind(field.Entries[0], token),
            QueryValueKind.Status => Status(field.Entries[0], token),
            QueryValueKind.Symbol or QueryValueKind.Number => Code(field, token, rest),
            QueryValueKind.Region => Term(field, token with { Kind = QueryTokenKind.Word, Text = token.Text.Trim() }),
            _ => Term(field, token),
        };
    }

    private static Query Date(QueryFieldEntry field, QueryToken token)
    {
        if (!token.Star && (token.Text == Undated || HalfWidth.Key(token.Text) == "none"))
        {
            return new UndatedQuery(field.Field, token.Span);
        }

        var day = Day(token);
        return new RangeQuery(field.Field, day.From, day.To, token.Span);
    }

    /// <summary>Refuses what cannot be the end of a range.</summary>
    internal static void RequireEnd(QueryScope field, QueryToken token) =>
        _ = field.Values == QueryValueKind.Count ? Number(token) : Day(token).From!.Value.DayNumber;

    /// <summary>What lies between two ends; null for an open one.</summary>
    internal static Query Range(QueryScope field, QueryToken? first, QueryToken? last, QuerySpan span)
    {
        if (field.Values == QueryValueKind.Count)
        {
            int? least = first is { } low ? Number(low) : null;
            int? most = last is { } high ? Number(high) : null;
            return least > most
                ? throw QueryErrors.ReversedRange(last!.Value.Span.Start, least.Value, most.Value)
                : field.Any(entry => new CountQuery(entry.Field, least, most, span));
        }

        var from = first is { } start ? Day(start).From : null;
        var to = last is { } end ? Day(end).To : null;
        return from > to
            ? throw QueryErrors.ReversedRange(last!.Value.Span.Start, from.Value, to.Value)
            : field.Any(entry => new RangeQuery(entry.Field, from, to, span));
    }

    /// <summary>The number that <paramref name="token"/> spells.</summary>
    internal static int Number(QueryToken token) =>
        !token.Star && token.Wildcard < 0 && token.Edits == 0
            && int.TryParse(HalfWidth.Code(token.Text), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw QueryErrors.BadCount(token.Span.Start, token.Text + (token.Star ? "*" : ""));

    private static CountQuery Counted(QueryFieldEntry field, QueryToken token)
    {
        var number = Number(token);
        return new CountQuery(field.Field, number, number, token.Span);
    }

    private static FuzzyQuery Fuzzy(QueryScope? field, QueryToken token)
    {
        if (field is not null && field.Values != QueryValueKind.Text)
        {
            throw QueryErrors.FuzzyNotHere(token.Tilde, field.Name);
        }

        var characters = LiteralText.Of(token.Text).EnumerateRunes().Count();
        return characters is <= FuzzyQuery.MostCharacters && characters >= token.Edits * FuzzyQuery.CharactersForEach
            ? new FuzzyQuery(field?.Fields ?? FieldSet.Unnamed, token.Text, token.Edits, token.Span)
            : throw QueryErrors.FuzzyLength(token.Span.Start, token.Text, characters, token.Edits);
    }

    private static KindQuery Kind(QueryFieldEntry field, QueryToken token)
    {
        if (token.Star)
        {
            throw QueryErrors.PrefixNotHere(token.Span.End - 1, field.ChineseNames[0]);
        }

        var kind = QueryKinds.Find(token.Text) ?? throw QueryErrors.UnknownKind(token.Span.Start, token.Text);
        return new KindQuery(kind, token.Span);
    }

    private static StatusQuery Status(QueryFieldEntry field, QueryToken token)
    {
        if (token.Star)
        {
            throw QueryErrors.PrefixNotHere(token.Span.End - 1, field.ChineseNames[0]);
        }

        return QueryStatuses.Find(token.Text, token.Span) ?? throw QueryErrors.UnknownStatus(token.Span.Start, token.Text);
    }

    private static Query Code(QueryScope field, QueryToken token, QueryToken? rest)
    {
        var whole = rest is not { } groups
            ? token
            : groups with { Text = token.Text + groups.Text, Span = QuerySpan.Over(token.Span, groups.Span) };
        return Term(field, whole with { Kind = QueryTokenKind.Word, Text = HalfWidth.Code(whole.Text) });
    }

    private static Query Term(QueryScope? field, QueryToken token)
    {
        var fields = field?.Fields ?? FieldSet.Unnamed;
        var quoted = token.Kind == QueryTokenKind.Literal;
        if (quoted ? token.Text.All(HalfWidth.IsBlank) : !token.Text.EnumerateRunes().Any(IsFindable))
        {
            throw QueryErrors.NothingToFind(token.Span.Start, token.Text);
        }

        if (token.Text.Length > LongestTerm)
        {
            throw QueryErrors.TooLong(token.Span.Start, token.Text, LongestTerm);
        }

        return token.Star
            ? new PrefixQuery(fields, token.Text, token.Span)
            : new TermQuery(fields, token.Text, quoted, token.Span);
    }

    /// <summary>Letters of every script, digits, and signs such as ℃ that a word can consist of.</summary>
    private static bool IsFindable(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune)
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol && rune != Rune.ReplacementChar);

    /// <summary>What is not between the fixed pieces of a pattern must be findable; only text has open characters inside.</summary>
    private Query Wildcard(QueryScope? field, QueryToken token)
    {
        if (field is not null && field.Values != QueryValueKind.Text)
        {
            throw QueryErrors.Wildcard(token.Wildcard, HalfWidth.Of(query[token.Wildcard]));
        }

        var fields = field?.Fields ?? FieldSet.Unnamed;
        var pattern = WildcardPattern.Of(token.Pattern);
        if (!pattern.Parts.Any(part => part.Text.EnumerateRunes().Any(IsFindable)))
        {
            throw QueryErrors.NothingFixed(token.Span.Start, pattern.Text);
        }

        return pattern.Prefix is { } prefix ? new PrefixQuery(fields, prefix, token.Span)
            : pattern.Parts.Length - 1 <= WildcardPattern.MostPieces ? new WildcardQuery(fields, pattern, token.Span)
            : throw QueryErrors.TooManyPieces(token.Span.Start, WildcardPattern.MostPieces);
    }

    /// <summary>The saved query or the file of numbers that a word behind <paramref name="sign"/> names.</summary>
    internal static Query Marked(QueryScope? field, char sign, QueryToken token, QueryToken? quoted)
    {
        var name = quoted?.Text ?? token.Text[1..];
        var span = quoted is { } literal ? QuerySpan.Over(token.Span, literal.Span) : token.Span;
        if (string.IsNullOrWhiteSpace(name) || (quoted is null && (token.Star || token.Wildcard >= 0)))
        {
            throw QueryErrors.NoName(token.Span.Start, sign);
        }

        return (sign, field?.Values) switch
        {
            ('#', null) => new SavedNameQuery(name, span),
            ('@', QueryValueKind.Number) => new NumberFileQuery(field.Fields, name, span),
            _ => throw QueryErrors.NotHere(token.Span.Start, sign),
        };
    }

    /// <summary>Whether a word in a bracket can be a number, or several with commas between, of a list.</summary>
    internal static bool IsPlainNumber(QueryToken token, string query) =>
        !token.Star && token.Wildcard < 0 && token.Edits == 0 && !QueryLexer.IsReserved(query[token.Span.Start]);

    /// <summary>The numbers that blanks and commas part in <paramref name="text"/>, as numbers are compared.</summary>
    internal static IEnumerable<string> Numbers(string text) =>
        text.Split(NumberSeparators, StringSplitOptions.RemoveEmptyEntries)
            .Select(HalfWidth.Code).Where(number => number.Length > 0);
}
