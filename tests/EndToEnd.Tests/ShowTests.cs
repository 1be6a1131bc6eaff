using System.Text.Json;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>What <c>zhip show</c> gives of one record, however its number is written.</summary>
[Collection(SharedDemo.Name)]
public sealed class ShowTests(DemoRun demo)
{
    [Fact]
    public async Task Show_ByAnyWayOfWriting_GivesTheSameRecord()
    {
        var hit = (await demo.SearchAsync("标题:\"墨盒\" AND pn:CN1*", "--unit", "publication", "--limit", "1")).GetProperty("hits")[0];
        var application = hit.GetProperty("application").GetString()!;
        var publication = hit.GetProperty("publication").GetString()!;
        var (digits, check) = (application[2..14], application[15]);
        string[] ways =
        [
            application, publication, digits + check, $"{digits}.{check}", digits, $"ZL{digits}.{check}", $"ZL {digits}.{check}",
            application.ToLowerInvariant(), Wide(application), $"{publication[..2]} {publication[2..^1]} {publication[^1]}",
        ];

        var shown = new List<string>();
        foreach (var way in ways)
        {
            shown.Add((await demo.CallAsync("show", way, "--json")).Json().GetProperty("documents").GetRawText());
        }

        Assert.Single(shown.Distinct());
        Assert.Contains(publication, shown[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_InText_GivesItsBibliographyInBothLanguages()
    {
        var hit = (await demo.SearchAsync("标题:\"墨盒\"", "--limit", "1")).GetProperty("hits")[0];
        var number = hit.GetProperty("application").GetString()!;

        var chinese = (await demo.CallAsync("show", number)).Require(0);
        var english = (await demo.CallAsync("show", number, "--lang", "en")).Require(0);

        Assert.Contains($"  申请号：{number}", chinese.Lines);
        Assert.Contains($"  Application: {number}", english.Lines);
        Assert.Contains(chinese.Lines, line => line.StartsWith("  来源：synthetic-", StringComparison.Ordinal));
        Assert.Contains(hit.GetProperty("title").GetString()!, chinese.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_OfEveryHit_HasTheDatesAndNamesOfTheHit()
    {
        foreach (var hit in (await demo.SearchAsync("标题:\"打印机\"", "--limit", "12")).GetProperty("hits").EnumerateArray())
        {
            var record = (await demo.CallAsync("show", hit.GetProperty("application").GetString()!, "--json")).Json();
            var document = record.GetProperty("documents").EnumerateArray()
                .Single(found => Text(found, "publication") == Text(hit, "publication"));

            Assert.Equal(Text(hit, "filing_date"), Text(document, "filing_date"));
            Assert.Equal(Text(hit, "title"), Text(document, "title"));
            Assert.Equal(
                hit.GetProperty("applicants").EnumerateArray().Select(name => name.GetString()),
                document.GetProperty("parties").EnumerateArray().Where(party => Text(party, "role") == "applicant").Select(party => Text(party, "name")));
        }
    }

    private static string Wide(string text) => string.Concat(text.Select(c => c is > ' ' and <= '~' ? (char)(c + 0xFEE0) : c));

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
