using System.Globalization;
using System.Text;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>Makes a condition of one word or literal, by what its field takes.</summary>
internal sealed class QueryValueReader(string query)
{
    private const string Undated = "无";

    /// <summary>The days that <paramref name="token"/> spells.</summary>
    internal static DateRange Day(QueryToken token) =>
        (token.Star || token.Wildcard >= 0 ? null : QueryDay.Read(token.Text))
            ?? throw QueryErrors.BadDate(token.Span.Start, token.Text + (token.Star ? "*" : ""));

    /// <summary>Whether the words are a subclass and the groups that belong to it: <c>H04B</c> and <c>1/711</c>.</summary>
    internal static bool IsSplitSymbol(QueryToken subclass, QueryToken groups)
    {
        return subclass.Plain && !subclass.Star && groups.Kind == QueryTokenKind.Word && groups.Plain
            && Shape(subclass.Text) == "A99A" && Shape(groups.Text).Trim('9') == "/" && Shape(groups.Text)[0] == '9';
    }

    /// <summary>The text with A for every letter and 9 for every digit of ASCII.</summary>
    private static string Shape(string text) => string.Concat(HalfWidth.Code(text).Select(
        character => char.IsAsciiLetter(character) ? 'A' : char.IsAsciiDigit(character) ? '9' : character));

    /// <summary>The condition that <paramref name="token"/>, with its <paramref name="rest"/>, sets on
    /// <paramref name="field"/>; null for no field.</summary>
    internal Query Read(QueryFieldEntry? field, QueryToken token, QueryToken? rest)
    {
        CheckSigns(token);
        return field?.Values switch
        {
            QueryValueKind.Date => Date(field, token),
            QueryValueKind.Kind => Kind(field, token),
            QueryValueKind.Status => Status(field, token),
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

    private static Query Code(QueryFieldEntry field, QueryToken token, QueryToken? rest)
    {
        var whole = rest is not { } groups
            ? token
            : groups with { Text = token.Text + groups.Text, Span = QuerySpan.Over(token.Span, groups.Span) };
        return Term(field, whole with { Kind = QueryTokenKind.Word, Text = HalfWidth.Code(whole.Text) });
    }

    private static Query Term(QueryFieldEntry? field, QueryToken token)
    {
        var fields = field is null ? FieldSet.Unnamed : FieldSet.Of(field.Field);
        var quoted = token.Kind == QueryTokenKind.Literal;
        if (quoted ? token.Text.All(HalfWidth.IsBlank) : !token.Text.EnumerateRunes().Any(IsFindable))
        {
            throw QueryErrors.NothingToFind(token.Span.Start, token.Text);
        }

        return token.Star
            ? new PrefixQuery(fields, token.Text, token.Span)
            : new TermQuery(fields, token.Text, quoted, token.Span);
    }

    /// <summary>Letters of every script, digits, and signs such as ℃ that a word can consist of.</summary>
    private static bool IsFindable(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune)
        || (Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol && rune != Rune.ReplacementChar);

    /// <summary>Refuses what a later version of the language gives a meaning: it must not change what a query finds.</summary>
    private void CheckSigns(QueryToken token)
    {
        if (token.Kind != QueryTokenKind.Word)
        {
            return;
        }

        if (token.IsStarAlone)
        {
            throw QueryErrors.StarAlone(token.Span.Start);
        }

        if (token.Wildcard >= 0)
        {
            throw QueryErrors.Wildcard(token.Wildcard, HalfWidth.Of(query[token.Wildcard]));
        }

        if (QueryLexer.IsReserved(query[token.Span.Start]) || token.IsOperator("XOR"))
        {
            throw QueryErrors.Reserved(token.Span.Start, token.Text);
        }
    }
}
