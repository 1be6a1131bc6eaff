using CsCheck;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Engine.Queries;

namespace ZhuhaiIp.Analytics.Engine.Tests.Queries;

public sealed class QueryPropertyTests
{
    /// <summary>Every sign that means something, and a few words: where a parser breaks, it breaks here.</summary>
    private static readonly Gen<string> Pieces = OneOf(
        "AND", "or", "Not", "XOR", "TO", "(", ")", "（", "）", "[", "]", "\"", "“", "”", "「", "」", ":", "：", "*", "?", "\\",
        "#", "@", " ", "　", "标题", "申请日", "ipc", "kind", "an", "省市", "公开（公告）号", "2015", "2015-02", "无", "发明", "~", "~1", "～2", "~3", "打印机~", "同族数", "发明人数", "[3 TO 5]",
        "H04B", "1/711", "5W", "3d", "S", "P", ",", "标题,摘要", "TAC", "#a", "@b", "打?机", "a*b", "打印机", "a", "𠮷", "\ud800", "\udc00", "\0", "\u200B", "-", "℃");

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String,
        Pieces.Array[0, 30].Select(string.Concat),
        Pieces.Array[0, 30].Select(pieces => string.Join(' ', pieces)));

    private static readonly Gen<string> Words = Gen.OneOf(
        OneOf("打印机", "LED灯", "b~", "b~1", "~2", "1～2", "and", "NOT", "xor", "#5", "@x", "a b", "a:b", "(a)", "[b", "a*", "?b", "a\\b", "“c”", "＂d"),
        Gen.String[Gen.Char["打印AND(*?:\\\"“」 #@~～12\u3000"], 1, 6].Select(text => text + "字"));

    private static readonly Gen<WildcardPattern> Patterns = Gen.Select(
        OneOf("", "*", "?", "??*", "#"), OneOf("打", "a\\*", "and", "#x", "b~"), OneOf("?", "*", "*?"), OneOf("机", "#字", "\\\\b", "~1", "c～"), OneOf("", "?", "*"),
        (before, first, between, last, behind) => WildcardPattern.Of(before + first + between + last + behind));

    private static readonly Gen<Query> Pairs = Gen.Select(
        Words, Patterns, Words, OneOf(ProximityKind.Ordered, ProximityKind.Unordered, ProximityKind.Sentence, ProximityKind.Paragraph), Gen.Int[0, 999],
        (one, pattern, other, kind, distance) =>
        {
            var fields = FieldSet.Of(QueryField.Abstract);
            var operand = new WildcardQuery(fields, pattern, default);
            var nearness = new ProximityOperator(kind, kind is ProximityKind.Ordered or ProximityKind.Unordered ? distance : 0);
            return (Query)new ProximityQuery(
                new TermQuery(fields, one, false, default), nearness, Query.Or(new TermQuery(fields, other, true, default), operand), default);
        });

    /// <summary>Two things near each other, and those near others: chains, chains in brackets, and chains as alternatives.</summary>
    private static readonly Gen<Query> Near = Gen.Select(Pairs, Pairs, Pairs, Gen.Int[0, 4], (one, other, third, shape) => shape switch
    {
        0 => one,
        1 => Joined(one, ((ProximityQuery)other).Left, new(ProximityKind.Ordered, 3)),
        2 => Joined(((ProximityQuery)one).Left, other, new(ProximityKind.Sentence, 0)),
        3 => Joined(Query.Or(one, ((ProximityQuery)other).Right), third, new(ProximityKind.Unordered, 0)),
        _ => Joined(Joined(one, other, new(ProximityKind.Paragraph, 0)), third, new(ProximityKind.Ordered, 99)),
    });

    private static readonly Gen<Query> Fuzzy = Gen.Select(
        OneOf("打印机~", "and", "#and", "LED灯管", "a b:c*", "格力电气股份", "b~1~2", "@a\\b(c"), Gen.Int[1, 2],
        OneOf(FieldSet.Unnamed, FieldSet.Of(QueryField.Applicant), FieldSet.Of(QueryField.Title, QueryField.Abstract)),
        (text, edits, fields) => (Query)new FuzzyQuery(fields, text, text.Length < 6 ? 1 : edits, default));

    private static readonly Gen<Query> Counts = Gen.Select(
        OneOf(QueryField.Applicants, QueryField.FamilySize, QueryField.YearsInForce), Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 3],
        (field, least, more, open) => (Query)new CountQuery(
            field, open % 2 == 0 ? least : null, open < 2 ? least + more : null, default));

    private static readonly Gen<Query> Leaves = Gen.OneOf(
        Gen.Select(Words, Gen.Bool, OneOf(FieldSet.Unnamed, FieldSet.Of(QueryField.Title)),
            (text, quoted, fields) => (Query)new TermQuery(fields, text, quoted, default)),
        Words.Select(text => (Query)new PrefixQuery(FieldSet.Of(QueryField.Applicant), text, default)),
        Gen.Select(OneOf(FieldSet.Unnamed, FieldSet.Of(QueryField.Title, QueryField.Claims)), Patterns, (fields, pattern) =>
            pattern.Prefix is { } prefix ? new PrefixQuery(fields, prefix, default) : (Query)new WildcardQuery(fields, pattern, default)),
        Fuzzy,
        Counts,
        Words.Select(name => (Query)new SavedNameQuery(name, default)),
        Words.Select(path => (Query)new NumberFileQuery(FieldSet.Of(QueryField.PublicationNumber), path, default)),
        OneOf("201310102344", "and", "#1", "a\\b", "(C)").Array[2, 5].Select(numbers => (Query)new NumberListQuery(
            FieldSet.Of(QueryField.ApplicationNumber), [.. numbers.Select(HalfWidth.Code)], default)),
        OneOf<Query>(
            new EverythingQuery(default), new UndatedQuery(QueryField.PublicationDate, default),
            new KindQuery(PatentKind.Design, default), new StatusQuery(LegalStatusGroup.Ended, default),
            new StatusQuery(LegalStatusCode.GrantedOnly, default)),
        Gen.Select(Gen.Int[0, 40_000], Gen.Int[0, 800], (from, length) => (Query)new RangeQuery(
            QueryField.FilingDate, new DateOnly(1985, 4, 1).AddDays(from), new DateOnly(1985, 4, 1).AddDays(from + length), default)));

    private static readonly Gen<Query> Trees = Gen.Recursive<Query>((depth, inner) => depth == 4 ? Leaves : Gen.Frequency(
        (2, Leaves),
        (1, Near),
        (1, inner.Select(Query.Not)),
        (2, inner.Array[1, 4].Select(operands => Query.And(operands))),
        (1, inner.Array[1, 4].Select(operands => Query.Xor(operands))),
        (2, inner.Array[1, 4].Select(operands => Query.Or(operands)))));

    [Fact]
    public void Parse_OfAnyText_GivesAQueryOrAnErrorInsideTheText() =>
        Texts.Sample(text =>
        {
            try
            {
                return QueryParser.Parse(text).ToString().Length > 0;
            }
            catch (QueryException error)
            {
                return error.Position >= 0 && error.Position <= text.Length && !error.Wording.Chinese.Contains('\n');
            }
        }, iter: 20_000);

    [Fact]
    public void Parse_OfWhatWasPrinted_GivesAnEqualQuery() =>
        Trees.Sample(tree =>
        {
            var again = QueryParser.Parse(tree.ToString());
            return again == tree && again.ToString() == tree.ToString()
                && QueryParser.Parse(tree.In(Language.English)) == tree;
        }, iter: 5_000);

    [Fact]
    public void Parse_OfWhatWasParsedAndPrinted_IsStable() =>
        Texts.Sample(text =>
        {
            Query query;
            try
            {
                query = QueryParser.Parse(text);
            }
            catch (QueryException)
            {
                return true;
            }

            return QueryParser.Parse(query.ToString()) == query && QueryParser.Parse(query.In(Language.English)) == query;
        }, iter: 20_000);

    [Fact]
    public void Spans_OfAnyQuery_LieInsideTheText() =>
        Trees.Sample(tree =>
        {
            var text = tree.ToString();
            return Spans(QueryParser.Parse(text)).All(span => span.Start >= 0 && span.Length > 0 && span.End <= text.Length);
        }, iter: 2_000);

    private static ProximityQuery Joined(Query left, Query right, ProximityOperator nearness) => new(left, nearness, right, default);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static IEnumerable<QuerySpan> Spans(Query query) => query switch
    {
        AndQuery and => and.Operands.SelectMany(Spans).Prepend(and.Span),
        OrQuery or => or.Operands.SelectMany(Spans).Prepend(or.Span),
        XorQuery xor => xor.Operands.SelectMany(Spans).Prepend(xor.Span),
        ProximityQuery near => Spans(near.Left).Concat(Spans(near.Right)).Prepend(near.Span),
        NotQuery not => Spans(not.Operand).Prepend(not.Span),
        _ => [query.Span],
    };
}
