using System.Globalization;
using System.Text;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>Writes the canonical text of a query: explicit operators, brackets only where they are needed.</summary>
internal sealed class QueryPrinter(Language language) : IQueryVisitor<string>
{
    internal static string Print(Query query, Language language) => query.Accept(new QueryPrinter(language));

    public string Visit(AndQuery query) =>
        string.Join(" AND ", query.Operands.Select(operand => operand is OrQuery or XorQuery ? InBrackets(operand) : operand.Accept(this)));

    public string Visit(OrQuery query) => string.Join(" OR ", query.Operands.Select(operand => operand.Accept(this)));

    public string Visit(XorQuery query) => string.Join(
        " XOR ", query.Operands.Select(operand => operand is OrQuery ? InBrackets(operand) : operand.Accept(this)));

    public string Visit(NotQuery query) =>
        "NOT " + (query.Operand is AndQuery or OrQuery or XorQuery ? InBrackets(query.Operand) : query.Operand.Accept(this));

    public string Visit(TermQuery query) =>
        Names(query.Fields) + (query.Quoted ? $"\"{EscapeLiteral(query.Text)}\"" : EscapeWord(query.Text));

    public string Visit(PrefixQuery query) => Names(query.Fields) + EscapeWord(query.Text) + "*";

    public string Visit(WildcardQuery query)
    {
        var word = new StringBuilder(Names(query.Fields));
        foreach (var part in query.Pattern.Parts)
        {
            var piece = part.Text.Length == 0 ? "" : EscapeWord(part.Text, anyTilde: true);
            word.Append('?', part.Least).Append(part.More ? "*" : "").Append(piece);
        }

        return word.ToString();
    }

    public string Visit(FuzzyQuery query) =>
        string.Create(CultureInfo.InvariantCulture, $"{Names(query.Fields)}{EscapeWord(query.Text)}~{query.Edits}");

    public string Visit(ProximityQuery query) => $"({Chain(query)})";

    public string Visit(NumberListQuery query) => $"{Names(query.Fields)}({string.Join(' ', query.Numbers.Select(number => EscapeWord(number)))})";

    public string Visit(NumberFileQuery query) => $"{Names(query.Fields)}@{MarkedName(query.Path)}";

    public string Visit(SavedNameQuery query) => $"#{MarkedName(query.Name)}";

    public string Visit(RangeQuery query)
    {
        var days = query is { From: { } from, To: { } to } ? QueryDay.Shortest(from, to) : null;
        return $"{Name(query.Field)}:{days ?? $"[{End(query.From)} TO {End(query.To)}]"}";
    }

    public string Visit(CountQuery query) =>
        $"{Name(query.Field)}:{(query.From is { } one && query.From == query.To ? End(one) : $"[{End(query.From)} TO {End(query.To)}]")}";

    public string Visit(UndatedQuery query) => $"{Name(query.Field)}:{(language == Language.English ? "none" : "无")}";

    public string Visit(KindQuery query) => $"{Name(QueryField.Kind)}:{QueryKinds.Name(query.Kind, language)}";

    public string Visit(StatusQuery query) =>
        $"{Name(QueryField.Status)}:{EscapeWord(QueryStatuses.Name(query, language))}";

    public string Visit(EverythingQuery query) => "*:*";

    private static string End(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "*";

    private static string End(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "*";

    private static string EscapeLiteral(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);

    /// <summary>The text as one word that is no operator, no reserved sign, no wildcard and not fuzzy.</summary>
    private static string EscapeWord(string text, bool anyTilde = false)
    {
        var word = new StringBuilder();
        var tilde = QueryLexer.TildeOf(text);
        var reserved = QueryLexer.IsReserved(text[0]) || HalfWidth.Code(text) is "AND" or "OR" or "NOT" or "XOR";
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            var escape = (reserved && at == 0) || at == tilde || (anyTilde && QueryLexer.IsTilde(character))
                || !QueryLexer.IsWordCharacter(character) || QueryLexer.IsWildcard(character);
            word.Append(escape ? "\\" : "").Append(character);
        }

        return word.ToString();
    }

    private static string MarkedName(string name) =>
        name.All(character => QueryLexer.IsWordCharacter(character) && !QueryLexer.IsWildcard(character)) ? name : $"\"{EscapeLiteral(name)}\"";

    /// <summary>What stands in the brackets: a chain on the left goes on, one on the right has brackets of its own.</summary>
    private string Chain(ProximityQuery query)
    {
        var left = query.Left is ProximityQuery chain ? Chain(chain) : Near(query.Left);
        return $"{left} {query.Operator} {Near(query.Right)}";
    }

    private string Near(Query operand) => operand is OrQuery ? InBrackets(operand) : operand.Accept(this);

    private string InBrackets(Query query) => $"({query.Accept(this)})";

    private string Name(QueryField field) => QueryFields.Name(field, language);

    private string Names(FieldSet fields) => fields.IsNamed ? string.Join(',', fields.Fields.Select(Name)) + ":" : "";
}
