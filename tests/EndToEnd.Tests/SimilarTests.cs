using System.Text;
using System.Text.Json;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>What <c>zhip similar</c> answers: by number, by text in several encodings, and in batches.</summary>
[Collection(SharedDemo.Name)]
public sealed class SimilarTests(DemoRun demo)
{
    private const string Number = "CN103600296B";

    private static readonly string[] AnswerKeys =
        ["query", "number", "title", "critical_date", "critical_date_basis", "terms", "matched", "compared", "hits", "milliseconds", "store", "notes"];

    private static readonly string[] HitKeys =
    [
        "publication", "application", "title", "applicants", "filing_date", "priority_date", "publication_date", "first_publication_date", "ipc", "score", "parts",
        "shared", "relation", "reason", "passage", "members", "own_family",
    ];

    [Fact]
    public async Task Similar_InJson_HasTheShapeOfTheContract()
    {
        var run = await Zhip.RunAsync(demo.Folder, "similar", Number, "--json", "--limit", "7", "--store", "demo/store");

        var answer = run.Json();
        Assert.Equal("", run.Error);
        Assert.Equal(AnswerKeys, Keys(answer));
        Assert.Equal(["generation", "cut_off", "coverage"], Keys(answer.GetProperty("store")));
        var hits = answer.GetProperty("hits").EnumerateArray().ToList();
        Assert.Equal(7, hits.Count);
        Assert.All(hits, hit => Assert.Equal(HitKeys, Keys(hit)));
        Assert.All(hits, hit => Assert.Equal(["words", "rare", "literal", "classes"], Keys(hit.GetProperty("parts"))));
        Assert.All(hits, RequireRelation(answer.GetProperty("critical_date").GetString()!));
        Assert.DoesNotContain(hits, hit => hit.GetProperty("publication").GetString() == Number);
        Assert.Contains(Number, answer.GetProperty("notes")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Similar_WithItsOwnFamily_ShowsItFirst()
    {
        var answer = (await demo.CallAsync("similar", Number, "--with-own", "--json")).Json();

        var first = answer.GetProperty("hits")[0];
        Assert.Equal(1, first.GetProperty("score").GetDouble());
        Assert.True(first.GetProperty("own_family").GetBoolean());
        Assert.Equal(answer.GetProperty("title").GetString(), first.GetProperty("title").GetString());
    }

    [Fact]
    public async Task Similar_InText_SaysWhyAndWhenInBothLanguages()
    {
        var chinese = (await demo.CallAsync("similar", Number, "--limit", "2")).Require(0);
        var english = (await demo.CallAsync("similar", Number, "--limit", "2", "--lang", "en")).Require(0);

        Assert.StartsWith($"与 {Number}", chinese.Lines[0], StringComparison.Ordinal);
        Assert.Contains("（申请日）", chinese.Lines[0], StringComparison.Ordinal);
        Assert.StartsWith($"similar to {Number}", english.Lines[0], StringComparison.Ordinal);
        foreach (var word in new[] { "日期：", "构成：", "共有：", "所比：", "对方：" })
        {
            Assert.Equal(2, chinese.Lines.Count(line => line.TrimStart().StartsWith(word, StringComparison.Ordinal)));
        }

        Assert.Equal(2, english.Lines.Count(line => line.TrimStart().StartsWith("made of: words", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Text_InAnyEncoding_FindsTheSame()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var record = (await demo.CallAsync("show", Number, "--json")).Json().GetProperty("documents")[0];
        var text = $"{record.GetProperty("title").GetString()}\n{record.GetProperty("abstract").GetString()}\n{record.GetProperty("claims").GetString()}";
        var answers = new List<string>();
        foreach (var encoding in new[] { "utf-8", "GB18030", "utf-16" })
        {
            await File.WriteAllTextAsync(Path.Combine(demo.Folder, "draft.txt"), text, Encoding.GetEncoding(encoding));
            answers.Add(Hits(await Zhip.RunAsync(demo.Folder, "similar", "--text", "draft.txt", "--date", "2020-01-01", "--json", "--store", "demo/store")));
        }

        answers.Add(Hits(await Zhip.RunOnAsync(text, demo.Folder, "similar", "--text", "-", "--date", "2020-01-01", "--json", "--store", "demo/store")));

        Assert.Single(answers.Distinct());
        var first = JsonDocument.Parse(answers[0]).RootElement[0];
        // The application and its grant say the same here: the earlier of the two speaks.
        Assert.Equal("CN103600296A", first.GetProperty("publication").GetString());
        Assert.Equal("earlier", first.GetProperty("relation").GetString());
        Assert.True(first.GetProperty("score").GetDouble() > 0.9);
    }

    [Fact]
    public async Task Text_ThatIsNone_IsRefusedInOneLine()
    {
        await File.WriteAllBytesAsync(Path.Combine(demo.Folder, "picture.bin"), [0x89, 0x50, 0xFF, 0xFF, 0x00, 0x81, 0xFF]);
        var picture = await Zhip.RunAsync(demo.Folder, "similar", "--text", "picture.bin", "--store", "demo/store");
        var empty = await Zhip.RunOnAsync(" \n", demo.Folder, "similar", "--text", "-", "--store", "demo/store");

        Assert.Contains("不是文本", picture.Failure(), StringComparison.Ordinal);
        Assert.Contains("文本是空的", empty.Failure(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_OfAFile_AreAnsweredALineEachInOrder()
    {
        string[] numbers = [Number, "", "墨盒", "CN202999999999"];
        await File.WriteAllLinesAsync(Path.Combine(demo.Folder, "numbers.txt"), numbers);

        var run = await Zhip.RunAsync(demo.Folder, "similar", "--queries", "numbers.txt", "--json", "--limit", "1", "--store", "demo/store");

        var answers = run.Require(2).Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(numbers.Where(number => number.Length > 0), answers.Select(answer => answer.GetProperty("query").GetString()));
        Assert.Equal([true, false, false], answers.Select(answer => answer.TryGetProperty("hits", out _)));
        Assert.Contains("库中没有", answers[2].GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    /// <summary>What the days that are shown say by themselves: the demo's records are Chinese, or from offices that cannot conflict.</summary>
    private static Action<JsonElement> RequireRelation(string critical) => hit =>
    {
        var published = hit.GetProperty("first_publication_date").GetString();
        var filed = hit.GetProperty("filing_date").GetString();
        var expected = published is null || filed is null ? "unknown"
            : string.CompareOrdinal(published, critical) < 0 ? "earlier"
            : string.CompareOrdinal(filed, critical) < 0 ? "conflicting"
            : "later";
        Assert.Equal(expected, hit.GetProperty("relation").GetString());
    };

    private static string Hits(ProgramRun run) => run.Require(0).Json().GetProperty("hits").GetRawText();

    private static IEnumerable<string> Keys(JsonElement element) => element.EnumerateObject().Select(property => property.Name);
}
