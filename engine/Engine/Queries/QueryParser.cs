using System.Collections.Immutable;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>Reads queries as <c>cli.md</c> describes them: AND between terms; NOT binds before AND, AND before XOR, XOR before OR.</summary>
/// <remarks>
/// Operators are the words AND, OR, XOR and NOT in any case, standing alone; a literal or a backslash makes a term of them.
/// Operators of nearness stand behind the first operand of a bracket, and then between all, and nowhere else: <c>3D</c> is a word too.
/// <c>a NOT b</c> is <c>a AND NOT b</c>. A field before a bracket holds for everything inside that names no field of its own.
/// </remarks>
public sealed class QueryParser
{
    /// <summary>How deep brackets and NOT may nest.</summary>
    public const int DeepestNesting = 200;

    /// <summary>How many conditions a query may have; a list of numbers is one.</summary>
    public const int MostConditions = 100_000;

    private readonly string _text;
    private readonly List<QueryToken> _tokens;
    private readonly QueryValueReader _values;
    private int _next;
    private int _depth;
    private int _conditions;

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

    /// <summary>What OR joins; <paramref name="first"/> where its first condition was read already.</summary>
    private Query Alternatives(QueryScope? field, Query? first = null)
    {
        var operands = new List<Query> { Differences(field, first) };
        while (Current.IsOperator("OR"))
        {
            _next++;
            operands.Add(Differences(field, null));
        }

        return Query.Or(operands);
    }

    private Query Differences(QueryScope? field, Query? first)
    {
        var operands = new List<Query> { Conjunction(field, first) };
        while (Current.IsOperator("XOR"))
        {
            _next++;
            operands.Add(Conjunction(field, null));
        }

        return Query.Xor(operands);
    }

    private Query Conjunction(QueryScope? field, Query? first)
    {
        var operands = new List<Query> { first ?? Condition(field) };
        while (Current.Kind is not (QueryTokenKind.End or QueryTokenKind.Close)
            && !Current.IsOperator("OR") && !Current.IsOperator("XOR"))
        {
            _next += Current.IsOperator("AND") ? 1 : 0;
            operands.Add(Condition(field));
        }

        return Query.And(operands);
    }

    private Query Condition(QueryScope? field)
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

    private Query Primary(QueryScope? field)
    {
        var token = Current;
        if (++_conditions > MostConditions)
        {
            throw QueryErrors.TooMany(token.Span.Start, MostConditions);
        }

        switch (token.Kind)
        {
            case QueryTokenKind.Open:
                return Bracket(field);
            case QueryTokenKind.Word when IsNamed(token):
                return Named(token);
            case QueryTokenKind.Word when !IsAnyOperator(token):
            case QueryTokenKind.Literal:
                _next++;
                return Marked(field, token) ?? _values.Read(field, token, Continuation(field, token));
            case QueryTokenKind.RangeOpen:
                return Range(field);
            default:
                throw QueryErrors.Unexpected(token.Span.Start, QueryErrors.Found(token, _text), QueryErrors.Operand);
        }
    }

    private Query Bracket(QueryScope? field)
    {
        var open = Current.Span.Start;
        Deeper();
        _next++;
        var first = Condition(field);
        var query = Nearness() is null ? Alternatives(field, first) : Chain(field, first);
        if (Current.Kind != QueryTokenKind.Close)
        {
            throw QueryErrors.Unclosed(open);
        }

        _next++;
        _depth--;
        return query;
    }

    /// <summary>The operator of nearness that the current token is; null where it is none, or nothing follows that it could join.</summary>
    private ProximityOperator? Nearness() => StartsOperand(_tokens[Math.Min(_next + 1, _tokens.Count - 1)]) ? ProximityOperator.Of(Current) : null;

    /// <summary>All that operators of nearness join up to the end of the bracket, two at a time from the left.</summary>
    private Query Chain(QueryScope? field, Query left)
    {
        var sign = Current;
        for (var length = 2; Nearness() is { } nearness; length++)
        {
            sign = Current;
            left = length <= ProximityQuery.LongestChain ? Near(field, left, nearness) : throw QueryErrors.LongChain(sign.Span.Start);
        }

        return Current.Kind is QueryTokenKind.Close or QueryTokenKind.End
            ? left
            : throw QueryErrors.AfterNearness(Current.Span.Start, QueryErrors.Found(Current, _text), sign.Text);
    }

    /// <summary>The operator that is the current token, and what stands behind it.</summary>
    private ProximityQuery Near(QueryScope? field, Query left, ProximityOperator nearness)
    {
        var sign = Current;
        _next++;
        var right = Condition(field);
        var (first, second) = (ProximityQuery.FieldsOf(left), ProximityQuery.FieldsOf(right));
        if (first is not { } fields || !IsText(fields))
        {
            throw QueryErrors.NotNear(left.Span.Start, sign.Text);
        }

        return second == first
            ? new ProximityQuery(left, nearness, right, QuerySpan.Over(left.Span, right.Span))
            : throw QueryErrors.NotNear(right.Span.Start, sign.Text);
    }

    private static bool IsText(FieldSet fields) =>
        !fields.IsNamed || fields.Fields.All(field => QueryFields.Of(field).Values == QueryValueKind.Text);

    private static bool StartsOperand(QueryToken token) =>
        token.Kind is QueryTokenKind.Word or QueryTokenKind.Literal or QueryTokenKind.Open && !IsAnyOperator(token);

    /// <summary><c>field:value</c>, <c>field:(…)</c>, <c>field:[…]</c> or <c>*:*</c>.</summary>
    private Query Named(QueryToken name)
    {
        _next += 2;
        if (name.IsStarAlone && Current.IsStarAlone)
        {
            return new EverythingQuery(QuerySpan.Over(name.Span, _tokens[_next++].Span));
        }

        var written = _text.Substring(name.Span.Start, name.Span.Length);
        var field = QueryScope.Of(written, name.Span.Start);
        if (Current.Kind is not (QueryTokenKind.Word or QueryTokenKind.Literal or QueryTokenKind.Open or QueryTokenKind.RangeOpen)
            || IsAnyOperator(Current) || IsNamed(Current))
        {
            throw QueryErrors.NoValue(Current.Span.Start, written, QueryErrors.Found(Current, _text));
        }

        return NumberList(field) ?? Primary(field);
    }

    /// <summary><c>an:(… …)</c>: nothing but numbers in a bracket are alternatives, for no record has two; null for anything else.</summary>
    private NumberListQuery? NumberList(QueryScope field)
    {
        if (field.Values != QueryValueKind.Number || Current.Kind != QueryTokenKind.Open)
        {
            return null;
        }

        var (open, last) = (_next, _next + 1);
        while (_tokens[last].Kind == QueryTokenKind.Word && QueryValueReader.IsPlainNumber(_tokens[last], _text)
            && !IsAnyOperator(_tokens[last]))
        {
            last++;
        }

        if (_tokens[last].Kind != QueryTokenKind.Close)
        {
            return null;
        }

        var numbers = _tokens[(open + 1)..last].SelectMany(token => QueryValueReader.Numbers(token.Text)).ToImmutableArray();
        if (numbers.Length < 2)
        {
            return null;
        }

        _next = last + 1;
        return new NumberListQuery(field.Fields, numbers, QuerySpan.Over(_tokens[open].Span, _tokens[last].Span));
    }

    private Query Range(QueryScope? field)
    {
        var open = Current;
        if (field?.Values is not (QueryValueKind.Date or QueryValueKind.Count))
        {
            throw QueryErrors.RangeOfNoDate(open.Span.Start);
        }

        _next++;
        var first = End(field);
        Expect(token => token.IsOperator("TO") || token.Text == "至", new Wording("TO", "TO"));
        var last = End(field);
        var close = Current;
        Expect(token => token.Kind == QueryTokenKind.RangeClose, new Wording("“]”", "\"]\""));
        return QueryValueReader.Range(field, first, last, QuerySpan.Over(open.Span, close.Span));
    }

    /// <summary>One end of a range; null for an open one.</summary>
    private QueryToken? End(QueryScope field)
    {
        var token = Current;
        Expect(
            found => found.Kind is QueryTokenKind.Word or QueryTokenKind.Literal,
            field.Values == QueryValueKind.Date ? new Wording("日期或 *", "a date or *") : new Wording("个数或 *", "a whole number or *"));
        if (token.IsStarAlone)
        {
            return null;
        }

        QueryValueReader.RequireEnd(field, token);
        return token;
    }

    private void Expect(Func<QueryToken, bool> fits, Wording expected)
    {
        if (!fits(Current))
        {
            throw QueryErrors.Unexpected(Current.Span.Start, QueryErrors.Found(Current, _text), expected);
        }

        _next++;
    }

    /// <summary><c>#name</c> or <c>@file</c>, the name perhaps in quotes behind the sign; null for any other word.</summary>
    private Query? Marked(QueryScope? field, QueryToken token)
    {
        if (token.Kind != QueryTokenKind.Word || !QueryLexer.IsReserved(_text[token.Span.Start]))
        {
            return null;
        }

        var quoted = token.Span.Length == 1 && Current.Kind == QueryTokenKind.Literal && Current.Span.Start == token.Span.End
            ? _tokens[_next++]
            : (QueryToken?)null;
        return QueryValueReader.Marked(field, HalfWidth.Of(_text[token.Span.Start]), token, quoted);
    }

    /// <summary>The rest of a symbol written with a blank, <c>ipc:H04B 1/711</c>, as offices print it.</summary>
    private QueryToken? Continuation(QueryScope? field, QueryToken token)
    {
        var joined = field?.Values == QueryValueKind.Symbol && token.Kind == QueryTokenKind.Word && !IsNamed(Current)
            && QueryValueReader.IsSplitSymbol(token, Current);
        return joined ? _tokens[_next++] : null;
    }

    /// <summary>Whether a colon follows <paramref name="token"/>, which is the current one.</summary>
    private bool IsNamed(QueryToken token) =>
        token.Kind == QueryTokenKind.Word && _tokens[_next + 1].Kind == QueryTokenKind.Colon;

    private static bool IsAnyOperator(QueryToken token) =>
        token.IsOperator("AND") || token.IsOperator("OR") || token.IsOperator("XOR") || token.IsOperator("NOT");

    private void Deeper()
    {
        if (++_depth > DeepestNesting)
        {
            throw QueryErrors.TooDeep(Current.Span.Start, DeepestNesting);
        }
    }
}
