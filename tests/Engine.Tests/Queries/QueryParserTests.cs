using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Queries;

namespace ZhuhaiIp.Analytics.Engine.Tests.Queries;

public sealed class QueryParserTests
{
    public static TheoryData<string, string, string> Cases => QueryCases.Read("query-cases.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Query_AsWritten_ReadsAsExpected(string query, string expected, string word)
    {
        if (!expected.StartsWith("error@", StringComparison.Ordinal))
        {
            Assert.Equal(expected, QueryParser.Parse(query).ToString());
            return;
        }

        var error = Assert.Throws<QueryException>(() => QueryParser.Parse(query));

        Assert.Equal(expected, $"error@{error.Position}");
        Assert.Contains(word, error.Wording.Chinese, StringComparison.Ordinal);
        Assert.Contains($"第 {error.Position + 1} 列", error.Wording.Chinese, StringComparison.Ordinal);
        Assert.Contains($"column {error.Position + 1}:", error.Wording.English, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Wording.Chinese + error.Wording.English);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  　\t\r\n")]
    public void Query_Empty_IsRefused(string query)
    {
        var error = Assert.Throws<QueryException>(() => QueryParser.Parse(query));

        Assert.Equal(0, error.Position);
        Assert.Contains("查询是空的", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Query_OfEveryName_FindsItsField()
    {
        foreach (var entry in QueryFields.All)
        {
            foreach (var name in entry.ChineseNames.Concat(entry.EnglishNames))
            {
                var error = Assert.Throws<QueryException>(() => QueryParser.Parse($"{name.ToUpperInvariant()}:"));

                Assert.Contains("没有值", error.Message, StringComparison.Ordinal);
                Assert.Equal(entry, QueryFields.Find(name));
            }
        }
    }

    [Fact]
    public void Fields_OfTheTable_AreEachThereOnce()
    {
        Assert.Equal(Enum.GetValues<QueryField>(), QueryFields.All.Select(entry => entry.Field).Order());
        var names = QueryFields.All.SelectMany(entry => entry.ChineseNames.Concat(entry.EnglishNames)
            .Select(HalfWidth.Key).Distinct()).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public void Term_WithoutField_LooksAtTextsAndNumbers()
    {
        var term = Assert.IsType<TermQuery>(QueryParser.Parse("打印机"));

        Assert.False(term.Fields.IsNamed);
        Assert.Equal(
            [QueryField.Title, QueryField.Abstract, QueryField.Claims, QueryField.ApplicationNumber, QueryField.PublicationNumber],
            term.Fields.Fields);
    }

    [Fact]
    public void Range_OfBareYear_SpansTheYear()
    {
        var range = Assert.IsType<RangeQuery>(QueryParser.Parse("ad:2016-02"));

        Assert.Equal((new DateOnly(2016, 2, 1), new DateOnly(2016, 2, 29)), (range.From!.Value, range.To!.Value));
    }

    [Fact]
    public void Spans_OfParts_PointIntoTheText()
    {
        const string text = "标题:(空调 OR \"制冷\") NOT ipc:H04B 1/711";

        var query = Assert.IsType<AndQuery>(QueryParser.Parse(text));

        var or = Assert.IsType<OrQuery>(query.Operands[0]);
        var not = Assert.IsType<NotQuery>(query.Operands[1]);
        Assert.Equal("空调", text.Substring(or.Operands[0].Span.Start, or.Operands[0].Span.Length));
        Assert.Equal("\"制冷\"", text.Substring(or.Operands[1].Span.Start, or.Operands[1].Span.Length));
        Assert.Equal("NOT ipc:H04B 1/711", text.Substring(not.Span.Start, not.Span.Length));
        Assert.Equal("H04B 1/711", text.Substring(not.Operand.Span.Start, not.Operand.Span.Length));
    }

    [Fact]
    public void Queries_ThatAskTheSame_AreEqualWhereverTheyStood()
    {
        var left = QueryParser.Parse("标题:(a OR b)  AND 类型:发明");
        var right = QueryParser.Parse("(ti:a or TI:b) kind:invention");

        Assert.Equal(left, right);
        Assert.Equal(left.GetHashCode(), right.GetHashCode());
        Assert.NotEqual(left, QueryParser.Parse("标题:(b OR a) 类型:发明"));
        Assert.NotEqual(QueryParser.Parse("a"), QueryParser.Parse("\"a\""));
        Assert.NotEqual(QueryParser.Parse("a"), QueryParser.Parse("a*"));
        Assert.NotEqual(QueryParser.Parse("a AND b"), QueryParser.Parse("a OR b"));
    }

    [Fact]
    public void Query_InEnglish_HasEnglishNames() =>
        Assert.Equal(
            "ti:a AND ad:none AND kind:utility-model",
            QueryParser.Parse("标题:a 申请日:无 类型:新型").In(Language.English));

    [Fact]
    public void Query_Built_PrintsWithTheBracketsItNeeds()
    {
        var either = Query.Or(QueryParser.Parse("a"), QueryParser.Parse("b OR c"));

        var built = Query.And(either, Query.And(QueryParser.Parse("d"), Query.Not(either)));

        Assert.Equal("(a OR b OR c) AND d AND NOT (a OR b OR c)", built.ToString());
        Assert.Equal(built, QueryParser.Parse(built.ToString()));
        Assert.Throws<ArgumentOutOfRangeException>(() => Query.And());
    }

    [Theory]
    [InlineData("(")]
    [InlineData("NOT ")]
    [InlineData("标题:(")]
    [InlineData("NOT (")]
    public void Query_NestedTooDeep_IsRefusedAtTheFirstThatIs(string opening)
    {
        var closing = opening.EndsWith('(') ? ")" : "";
        string Nested(int levels) =>
            string.Concat(Enumerable.Repeat(opening, levels)) + "a" + string.Concat(Enumerable.Repeat(closing, levels));
        var each = opening == "NOT (" ? 2 : 1;

        var deepest = QueryParser.Parse(Nested(QueryParser.DeepestNesting / each));
        var error = Assert.Throws<QueryException>(() => QueryParser.Parse(Nested(100_000)));

        Assert.Equal(deepest, QueryParser.Parse(deepest.ToString()));
        Assert.InRange(error.Position, (QueryParser.DeepestNesting / each * opening.Length), (QueryParser.DeepestNesting / each * opening.Length) + opening.Length);
        Assert.Contains("200 层", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Query_TwiceAsLong_TakesTwiceTheMemory()
    {
        var (terms, bytes) = Measure(5_000);
        var (twice, bytesOfTwice) = Measure(10_000);

        Assert.Equal((5_000, 10_000), (terms, twice));
        Assert.InRange((double)bytesOfTwice / bytes, 1.5, 2.5);
    }

    private static (int Terms, long Bytes) Measure(int terms)
    {
        var text = string.Join(" OR ", Enumerable.Range(0, terms).Select(i => $"ti:(词{i} AND (\"b{i}\" OR c{i}*))"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var parsed = Assert.IsType<OrQuery>(QueryParser.Parse(text));
        var again = QueryParser.Parse(parsed.ToString());
        var after = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(parsed, again);
        return (parsed.Operands.Length, after - before);
    }
}
