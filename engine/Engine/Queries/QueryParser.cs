using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>Reads queries as <c>cli.md</c> describes them: AND between terms, AND before OR, NOT before both.</summary>
/// <remarks>
/// Operators are the words AND, OR and NOT in any case, standing alone; a literal or a backslash makes a term of them.
/// <c>a NOT b</c> is <c>a AND NOT b</c>. A field before a bracket holds for everything inside that names no field of its own.
/// </remarks>
public sealed class QueryParser
{
    /// <summary>How deep brackets and NOT may nest.</summary>
    public const int DeepestNesting = 200;

    private readonly string _text;
    private readonly List<QueryToken> _tokens;
    private readonly QueryValueReader _values;
    private int _next;
    private int _depth;

    private QueryParser(string text) =>
        (_text, _tokens, _values) = (text, QueryLexer.Cut(text), new QueryValueReader(text));

    private QueryToken Current => _tokens[_next];

    /// <summary>Reads <paramref name="text"/>, in time proportional to its length.</summary>
    /// <exception cref="QueryException">The text is no query; the exception says where and why.</exception>
    public static Query Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parser = new QueryParser(text);
        if (parser.Current.Kind == QueryTokenKind.End)
        {
            throw QueryErrors.Empty();
        }

        var query = parser.Alternatives(null);
        return parser.Current.Kind == QueryTokenKind.End ? query : throw QueryErrors.Unopened(parser.Current.Span.Start);
    }

    private Query Alternatives(QueryFieldEntry? field)
    {
        var operands = new List<Query> { Conjunction(field) };
        while (Current.IsOperator("OR"))
        {
            _next++;
            operands.Add(Conjunction(field));
        }

        return Query.Or(operands);
    }

    private Query Conjunction(QueryFieldEntry? field)
    {
        var operands = new List<Query> { Condition(field) };
        while (Current.Kind is not (QueryTokenKind.End or QueryTokenKind.Close) && !Current.IsOperator("OR"))
        {
            _next += Current.IsOperator("AND") ? 1 : 0;
            operands.Add(Condition(field));
        }

        return Query.And(operands);
    }

    private Query Condition(QueryFieldEntry? field)
    {
        var first = _next;
        while (Current.IsOperator("NOT"))
        {
            Deeper();
            _next++;
        }

        var negations = _next - first;
        var query = Primary(field);
        for (var i = 1; i <= negations; i++)
        {
            query = new NotQuery(query, QuerySpan.Over(_tokens[first + negations - i].Span, query.Span));
        }

        _depth -= negations;
        return query;
    }

    private Query Primary(QueryFieldEntry? field)
    {
        var token = Current;
        switch (token.Kind)
        {
            case QueryTokenKind.Open:
                return Bracket(field);
            case QueryTokenKind.Word when IsNamed(token):
                return Named(token);
            case QueryTokenKind.Word when !IsAnyOperator(token):
            case QueryTokenKind.Literal:
                _next++;
                return _values.Read(field, token, Continuation(field, token));
            case QueryTokenKind.RangeOpen:
                return Range(field);
            default:
                throw QueryErrors.Unexpected(token.Span.Start, QueryErrors.Found(token, _text), QueryErrors.Operand);
        }
    }

    private Query Bracket(QueryFieldEntry? field)
    {
        var open = Current.Span.Start;
        Deeper();
        _next++;
        var query = Alternatives(field);
        if (Current.Kind != QueryTokenKind.Close)
        {
            throw QueryErrors.Unclosed(open);
        }

        _next++;
        _depth--;
        return query;
    }

    /// <summary><c>field:value</c>, <c>field:(…)</c>, <c>field:[…]</c> or <c>*:*</c>.</summary>
    private Query Named(QueryToken name)
    {
        _next += 2;
        if (name.IsStarAlone && Current.IsStarAlone)
        {
            return new EverythingQuery(QuerySpan.Over(name.Span, _tokens[_next++].Span));
        }

        var written = _text.Substring(name.Span.Start, name.Span.Length);
        var field = QueryFields.Find(written) ?? throw QueryErrors.UnknownField(name.Span.Start, written);
        if (Current.Kind is not (QueryTokenKind.Word or QueryTokenKind.Literal or QueryTokenKind.Open or QueryTokenKind.RangeOpen)
            || IsAnyOperator(Current) || IsNamed(Current))
        {
            throw QueryErrors.NoValue(Current.Span.Start, written, QueryErrors.Found(Current, _text));
        }

        return Primary(field);
    }

    private RangeQuery Range(QueryFieldEntry? field)
    {
        var open = Current;
        if (field?.Values != QueryValueKind.Date)
        {
            throw QueryErrors.RangeOfNoDate(open.Span.Start);
        }

        _next++;
        var from = End();
        Expect(token => token.IsOperator("TO") || token.Text == "至", new Wording("TO", "TO"));
        var end = Current;
        var to = End();
        var close = Current;
        Expect(token => token.Kind == QueryTokenKind.RangeClose, new Wording("“]”", "\"]\""));
        return from?.From > to?.To
            ? throw QueryErrors.ReversedRange(end.Span.Start, from!.From!.Value, to!.To!.Value)
            : new RangeQuery(field.Field, from?.From, to?.To, QuerySpan.Over(open.Span, close.Span));
    }

    /// <summary>One end of a range; null for an open one.</summary>
    private DateRange? End()
    {
        var token = Current;
        Expect(
            found => found.Kind is QueryTokenKind.Word or QueryTokenKind.Literal,
            new Wording("日期或 *", "a date or *"));
        return token.IsStarAlone ? null : QueryValueReader.Day(token);
    }

    private void Expect(Func<QueryToken, bool> fits, Wording expected)
    {
        if (!fits(Current))
        {
            throw QueryErrors.Unexpected(Current.Span.Start, QueryErrors.Found(Current, _text), expected);
        }

        _next++;
    }

    /// <summary>The rest of a symbol written with a blank, <c>ipc:H04B 1/711</c>, as offices print it.</summary>
    private QueryToken? Continuation(QueryFieldEntry? field, QueryToken token)
    {
        var joined = field?.Values == QueryValueKind.Symbol && token.Kind == QueryTokenKind.Word && !IsNamed(Current)
            && QueryValueReader.IsSplitSymbol(token, Current);
        return joined ? _tokens[_next++] : null;
    }

    /// <summary>Whether a colon follows <paramref name="token"/>, which is the current one.</summary>
    private bool IsNamed(QueryToken token) =>
        token.Kind == QueryTokenKind.Word && _tokens[_next + 1].Kind == QueryTokenKind.Colon;

    private static bool IsAnyOperator(QueryToken token) =>
        token.IsOperator("AND") || token.IsOperator("OR") || token.IsOperator("NOT");

    private void Deeper()
    {
        if (++_depth > DeepestNesting)
        {
            throw QueryErrors.TooDeep(Current.Span.Start, DeepestNesting);
        }
    }
}
