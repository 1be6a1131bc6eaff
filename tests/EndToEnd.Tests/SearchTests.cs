using System.Text.Json;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>What <c>zhip search</c> answers: the shape of the contract, paging, order, facets and units.</summary>
[Collection(SharedDemo.Name)]
public sealed class SearchTests(DemoRun demo)
{
    private static readonly string[] AnswerKeys = ["query", "parsed", "unit", "total", "hits", "facets", "milliseconds", "store", "notes"];

    private static readonly string[] HitKeys =
        ["publication", "application", "title", "applicants", "filing_date", "publication_date", "ipc", "score", "highlight"];

    [Fact]
    public async Task Search_InJson_HasTheShapeOfTheContract()
    {
        var run = await Zhip.RunAsync(
            demo.Folder, "search", "标题:\"墨盒\"", "--json", "--facet", "year,applicant,ipc4,region,kind", "--highlight", "--store", "demo/store");

        var answer = run.Json();
        Assert.Equal("", run.Error);
        Assert.Equal(AnswerKeys, Keys(answer));
        Assert.Equal(["generation", "cut_off", "coverage"], Keys(answer.GetProperty("store")));
        Assert.Equal(["year", "applicant", "ipc4", "region", "kind"], Keys(answer.GetProperty("facets")));
        Assert.Equal("application", answer.GetProperty("unit").GetString());
        Assert.InRange(Total(answer), 1, 100);
        foreach (var hit in Hits(answer))
        {
            Assert.Equal(HitKeys, Keys(hit));
            Assert.Contains("墨盒", hit.GetProperty("title").GetString(), StringComparison.Ordinal);
            var stretch = hit.GetProperty("highlight").GetProperty("title")[0];
            Assert.Equal(["offset", "text", "marks"], Keys(stretch));
        }
    }

    [Fact]
    public async Task Search_InText_SaysTheTotalInBothLanguagesAndOneLineAHit()
    {
        var chinese = (await demo.CallAsync("search", "标题:\"墨盒\"", "--limit", "3", "--highlight", "--facet", "kind")).Require(0);
        var english = (await demo.CallAsync("search", "ti:\"墨盒\"", "--limit", "3", "--lang", "en")).Require(0);

        Assert.Matches("^标题:\"墨盒\"  →  [0-9,]+ 件申请（[0-9]+ 毫秒）$", chinese.Lines[0]);
        Assert.Matches("^ti:\"墨盒\"  →  [0-9,]+ applications \\([0-9]+ ms\\)$", english.Lines[0]);
        Assert.Equal(4, english.Lines.Count);
        Assert.Equal(3, chinese.Lines.Count(line => line.Contains("【墨盒】", StringComparison.Ordinal)));
        Assert.Contains("[kind]", chinese.Lines);
    }

    [Fact]
    public async Task Pages_OneBehindTheOther_AreTheWholeList()
    {
        var whole = Numbers(await demo.SearchAsync("标题:\"装置\"", "--limit", "1000"));
        var pages = new List<string?>();
        for (var offset = 0; offset < whole.Count; offset += 37)
        {
            pages.AddRange(Numbers(await demo.SearchAsync("标题:\"装置\"", "--limit", "37", "--offset", $"{offset}")));
        }

        var beyond = await demo.SearchAsync("标题:\"装置\"", "--offset", $"{whole.Count}");

        Assert.True(whole.Count > 100);
        Assert.Equal(whole, pages);
        Assert.Empty(Hits(beyond));
        Assert.Equal(whole.Count, Total(beyond));
    }

    [Theory]
    [InlineData("filing-date", "filing_date")]
    [InlineData("publication-date", "publication_date")]
    [InlineData("filing-date-asc", "filing_date")]
    [InlineData("publication-date-asc", "publication_date")]
    public async Task Sort_ByADate_GivesItsEndFirstAndTheUndatedLast(string sort, string field)
    {
        var days = Hits(await demo.SearchAsync("标题:\"方法\"", "--sort", sort, "--limit", "1000"))
            .Select(hit => hit.GetProperty(field).GetString()).ToList();

        var dated = days.OfType<string>().ToList();
        Assert.True(dated.Count > 100);
        Assert.Equal(sort.EndsWith("-asc", StringComparison.Ordinal) ? dated.Order(StringComparer.Ordinal) : dated.OrderDescending(StringComparer.Ordinal), dated);
        Assert.All(days.Skip(dated.Count), Assert.Null);
    }

    [Fact]
    public async Task Highlights_InJson_ArePlacesOfTheTextAsItStands()
    {
        var hits = Hits(await demo.SearchAsync("标题:\"墨盒\" OR 摘要:\"墨盒\"", "--highlight", "--limit", "5"));

        foreach (var hit in hits)
        {
            var record = (await demo.CallAsync("show", hit.GetProperty("publication").GetString()!, "--json")).Json();
            var document = record.GetProperty("documents").EnumerateArray().Single(one => Same(one, hit, "publication"));
            foreach (var field in hit.GetProperty("highlight").EnumerateObject())
            {
                var text = document.GetProperty(field.Name).GetString()!;
                foreach (var stretch in field.Value.EnumerateArray())
                {
                    var offset = stretch.GetProperty("offset").GetInt32();
                    Assert.StartsWith(stretch.GetProperty("text").GetString()!, text[offset..], StringComparison.Ordinal);
                    Assert.All(stretch.GetProperty("marks").EnumerateArray(), mark => Assert.Equal("墨盒", text.Substring(offset + mark[0].GetInt32(), mark[1].GetInt32())));
                }
            }
        }

        Assert.Equal(5, hits.Count);
    }

    [Fact]
    public async Task Facets_OfOneValueARecord_AddUpToTheTotal()
    {
        var answer = await demo.SearchAsync("*:*", "--limit", "0", "--facet", "year,kind");

        foreach (var facet in answer.GetProperty("facets").EnumerateObject())
        {
            Assert.Equal(Total(answer), facet.Value.EnumerateArray().Sum(value => value.GetProperty("count").GetInt64()));
            Assert.All(facet.Value.EnumerateArray(), value => Assert.Equal(["value", "label", "count"], Keys(value)));
        }
    }

    [Fact]
    public async Task Unit_OfApplications_CountsAnApplicationAndItsGrantOnce()
    {
        var applications = await demo.SearchAsync("标题:\"墨盒\"", "--limit", "1000");
        var publications = await demo.SearchAsync("标题:\"墨盒\"", "--limit", "1000", "--unit", "publication");

        var byPublication = Hits(publications).Select(hit => hit.GetProperty("application").GetString()).ToList();
        Assert.Equal(Total(publications), byPublication.Count);
        Assert.Equal(Total(applications), byPublication.Distinct().Count());
        Assert.True(Total(publications) > Total(applications));
        Assert.All(Hits(applications), hit => Assert.Equal(
            Hits(publications).Where(other => Same(hit, other, "application")).Max(other => other.GetProperty("publication_date").GetString()),
            hit.GetProperty("publication_date").GetString()));
    }

    [Fact]
    public async Task Queries_OfAFile_AreAnsweredALineEachInOrder()
    {
        string[] queries = ["标题:\"墨盒\"", "标题:(", "", "无此字段:一", "ipc:B41J*", "标题:\"墨盒\" AND NOT 标题:\"墨盒\""];
        var file = Path.Combine(demo.Folder, "queries.txt");
        await File.WriteAllLinesAsync(file, queries);

        var run = await Zhip.RunAsync(demo.Folder, "search", "--queries", "queries.txt", "--json", "--limit", "1", "--store", "demo/store");

        var answers = run.Require(2).Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(queries.Where(query => query.Length > 0), answers.Select(answer => answer.GetProperty("query").GetString()));
        Assert.Equal([true, false, false, true, true], answers.Select(answer => answer.TryGetProperty("total", out _)));
        Assert.Contains("左括号", answers[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Contains("无此字段", answers[2].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, Total(answers[4]));
    }

    [Fact]
    public async Task Notes_OfASpelledPrefix_AreInTheAnswer()
    {
        var answer = await demo.SearchAsync("ipc:B41J2/1*", "--limit", "0");

        Assert.Contains("按书写匹配", Assert.Single(answer.GetProperty("notes").EnumerateArray()).GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Store_NamedByTheVariable_IsUsed()
    {
        var named = await Zhip.RunWithStoreVariableAsync(demo.Store, Path.GetTempPath(), "store", "info", "--json");
        var asked = await demo.CallAsync("store", "info", "--json");

        Assert.Equal(asked.Json().GetRawText(), named.Json().GetRawText());
    }

    private static bool Same(JsonElement one, JsonElement other, string key) =>
        one.GetProperty(key).GetString() == other.GetProperty(key).GetString();

    private static List<string?> Numbers(JsonElement answer) => [.. Hits(answer).Select(hit => hit.GetProperty("application").GetString())];

    private static List<JsonElement> Hits(JsonElement answer) => [.. answer.GetProperty("hits").EnumerateArray()];

    private static long Total(JsonElement answer) => answer.GetProperty("total").GetInt64();

    private static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
