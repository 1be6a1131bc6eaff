using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Store.Workbench;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

/// <summary>Lists of numbers, saved queries, and the explanation of a query.</summary>
public sealed class QuerySetTests : IAsyncLifetime
{
    private const int Records = 300;

    private SmallStore _store = null!;

    public async Task InitializeAsync() => _store = await SmallStore.OfAsync(Enumerable.Range(0, Records).Select(
        place => SmallStore.Record(place).Titled(place % 2 == 0 ? "打印机" : "空调").WithAbstract($"第{place}件").Build()));

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public void List_OfNumbers_FindsThemAndNotesTheOthers()
    {
        var result = _store.Search($"an:({SmallStore.Application(3)}, {SmallStore.Application(4)} CN201410000001 xyz)");

        Assert.Equal(2, result.Total);
        var note = Assert.Single(result.Notes).Chinese;
        Assert.Contains("共 4 个：库中没有 1 个（CN201410000001）", note, StringComparison.Ordinal);
        Assert.Contains("不是号码 1 个（XYZ）", note, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(Records)]
    public void List_OfEveryKind_FindsWhatEachNumberFinds(int count)
    {
        var applications = Enumerable.Range(0, count).Select(SmallStore.Application).ToList();
        var publications = Enumerable.Range(0, count).Select(place => $"CN{103000000 + place}A").ToList();

        Assert.Equal(count, _store.Search($"an:({string.Join(' ', applications)})").Total);
        Assert.Equal(count, _store.Search($"pn:({string.Join(',', publications)})").Total);
        Assert.Equal(count, _store.Search($"pn:({string.Join(' ', publications.Select(number => number[..^1]))})").Total);
        Assert.Equal(count, _store.Search($"an:({string.Join(" OR ", applications)})").Total);
        Assert.Equal(count, _store.Search($"号码:({string.Join(' ', applications.Take(count / 2).Concat(publications.Skip(count / 2)))})").Total);
    }

    [Fact]
    public void Alternatives_WithANumberThatIsNone_AreRefusedAtIt()
    {
        var query = $"an:({string.Join(" OR ", Enumerable.Range(0, 200).Select(SmallStore.Application))} OR xyz)";

        var error = Assert.Throws<QueryException>(() => _store.Search(query));

        Assert.Equal(query.IndexOf("xyz", StringComparison.Ordinal), error.Position);
    }

    [Fact]
    public void File_OfNumbers_IsReadHoweverItIsWritten()
    {
        var file = Path.Combine(_store.Engine.Store.Folder, "numbers of mine.txt");
        File.WriteAllText(file, $"\uFEFF{SmallStore.Application(0)}\r\n\r\nCN 103000001 A,CN 103000002 A；{SmallStore.Application(0)}\n103000004 103000005\n");
        try
        {
            Assert.Equal(1, _store.Search($"an:@\"{file.Replace("\\", "\\\\", StringComparison.Ordinal)}\" AND 打印机").Total);
            Assert.Equal(3, _store.Search($"pn:@\"{file.Replace("\\", "\\\\", StringComparison.Ordinal)}\"").Total - 1);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("an:@no/such/file.txt", "没有这个文件")]
    [InlineData("an:@\".\"", "打不开")]
    [InlineData("打印机 AND an:@\"a\0b\"", "读不了号码文件")]
    public void File_ThatCannotBeRead_IsToldInOneLine(string query, string problem)
    {
        var error = Assert.Throws<QueryException>(() => _store.Search(query));

        Assert.Equal(query.IndexOf('@'), error.Position);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
    }

    [Fact]
    public void Saved_Queries_AreSets()
    {
        Save(("打印", "标题:打印机"), ("前十", "an:[ ]"), ("b", "#打印 NOT 摘要:第0件"));
        Save(("前十", "摘要:(\"第1件\" OR \"第2件\")"));

        Assert.Equal(Records / 2, _store.Search("#打印").Total);
        Assert.Equal(1, _store.Search("#打印 AND #前十").Total);
        Assert.Equal(1, _store.Search("#前十 AND NOT #打印").Total);
        Assert.Equal((Records / 2) - 1, _store.Search("#b").Total);
        Assert.Equal(Records / 2, _store.Search("#打印 XOR #前十").Total);
    }

    [Fact]
    public void Saved_QueriesThatDouble_AreRunOnceEach()
    {
        Save([("q0", "打印机"), .. Enumerable.Range(1, 40).Select(i => ($"q{i}", $"#q{i - 1} OR #q{i - 1} AND #q{i - 1}"))]);

        Assert.Equal(Records / 2, _store.Search("#q40").Total);
    }

    [Theory]
    [InlineData("#x", 0, "没有名为“x”的检索式")]
    [InlineData("空调 #self", 3, "成环：#self → #self")]
    [InlineData("#one", 0, "成环：#one → #two → #one")]
    [InlineData("#bad", 0, "在保存的检索式 #bad 中：查询第 3 列")]
    [InlineData("#long0", 0, "超过 50 层")]
    public void Saved_QueriesThatCannotBe_AreToldAtTheirName(string query, int position, string problem)
    {
        Save([("self", "打印 OR #self"), ("one", "#two"), ("two", "#one"), ("bad", "a )"),
            .. Enumerable.Range(0, 60).Select(i => ($"long{i}", $"#long{i + 1}"))]);

        var error = Assert.Throws<QueryException>(() => _store.Search(query));

        Assert.Equal(position, error.Position);
        Assert.Contains(problem, error.Message, StringComparison.Ordinal);
        Assert.Equal(error.Message, Assert.Throws<QueryException>(() => _store.Engine.Explain(new SearchRequest(query))).Message);
    }

    [Fact]
    public void Explanation_OfAQuery_CountsItsParts()
    {
        Save(("打印", "标题:打印机"));

        var explained = _store.Engine.Explain(new SearchRequest("#打印 AND NOT (摘要:(第 3W 件) XOR 摘要:\"第2件\")"));

        Assert.Equal(
            """
            #打印 AND NOT ((摘要:第 3W 摘要:件) XOR 摘要:"第2件") = 1
              #打印 = 150
                标题:打印机 = 150
              NOT ((摘要:第 3W 摘要:件) XOR 摘要:"第2件") = 1
                (摘要:第 3W 摘要:件) XOR 摘要:"第2件" = 299
                  (摘要:第 3W 摘要:件) = 300
                    摘要:第 = 300
                    摘要:件 = 300
                  摘要:"第2件" = 1
            """.ReplaceLineEndings("\n"),
            string.Join('\n', Lines(explained, "")));
    }

    [Fact]
    public void Explanation_OfAVeryLongQuery_StopsCounting()
    {
        var explained = _store.Engine.Explain(new SearchRequest(string.Join(" OR ", Enumerable.Range(0, 2_000).Select(i => $"词{i}"))));

        Assert.Equal(2_000, explained.Parts.Count);
        Assert.NotNull(explained.Parts[0].Count);
        Assert.Null(explained.Parts[^1].Count);
    }

    [Fact]
    public void Query_OfTenThousandCharacters_IsAnswered()
    {
        var query = string.Join(" OR ", Enumerable.Range(0, 700).Select(i => $"(打印{i} 5W 机?{i})"));

        Assert.InRange(query.Length, 10_000, 20_000);
        Assert.Equal(0, _store.Search(query).Total);
        Assert.Equal(Records / 2, _store.Search($"{query} OR 标题:打印机").Total);
    }

    private void Save(params (string Name, string Query)[] queries)
    {
        var log = new AnalystWorkbench(_store.Engine.Store.Folder, TimeProvider.System).Queries;
        foreach (var (name, query) in queries)
        {
            log.Put(name, new SavedQuery(query, "application"));
        }
    }

    private static IEnumerable<string> Lines(QueryExplanation part, string indent) =>
        part.Parts.SelectMany(inner => Lines(inner, indent + "  ")).Prepend($"{indent}{part.In(Language.Chinese)} = {part.Count}");
}
