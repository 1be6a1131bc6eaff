using System.Text.Json;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>A title that would be a script, with a control character in it, is text wherever it is shown.</summary>
[Collection(SharedDemo.Name)]
public sealed class HostileTextTests(DemoRun demo)
{
    private const string Script = "</script><img src=x onerror=alert(1)>";

    [Fact]
    public async Task Terminal_ShowsTheTextWithItsControlCharactersReplaced()
    {
        var found = await Zhip.RunAsync(demo.Folder, "search", "标题:\"onerror\"", "--highlight", "--store", "demo/store");
        var number = (await HitAsync()).GetProperty("application").GetString()!;
        var shown = await demo.CallAsync("show", number);

        foreach (var run in new[] { found, shown })
        {
            Assert.Contains(Script, run.Require(0).Output.Replace("【onerror】", "onerror", StringComparison.Ordinal), StringComparison.Ordinal);
            Assert.Contains('\uFFFD', run.Output);
            Assert.DoesNotContain(run.Output, character => char.IsControl(character) && character is not ('\n' or '\r'));
        }
    }

    [Fact]
    public async Task Json_KeepsTheTextAsItIs()
    {
        var title = (await HitAsync()).GetProperty("title").GetString()!;

        Assert.Contains(Script, title, StringComparison.Ordinal);
        Assert.Contains(title, char.IsControl);
    }

    [Fact]
    public async Task Page_ShowsTheTextAndRunsNothing()
    {
        using var folder = new TemporaryFolder();
        var rows = Enumerable.Range(1, 12).Select(n => $"CN{202010000000 + n},2020-03-02,B41J2/175,\"{Script}\u0001有限公司\",一种墨盒\n");
        folder.Write("a.csv", "申请号,申请日,IPC,申请人,标题\n" + string.Concat(rows));
        (await Zhip.CallAsync("ingest", folder["a.csv"], "--store", folder["store"])).Require(0);

        (await Zhip.CallAsync("navigate", "printing", "--out", folder.Path, "--store", folder["store"])).Require(0);

        var page = await File.ReadAllTextAsync(folder["printing.html"]);
        var report = JsonDocument.Parse(await File.ReadAllTextAsync(folder["printing.json"])).RootElement;
        Assert.DoesNotContain("<img src=x", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain('\u0001', page);
        Assert.Contains("onerror=alert(1)", page, StringComparison.Ordinal);
        var applicants = report.GetProperty("figures").EnumerateArray().Single(figure => figure.GetProperty("id").GetString() == "top-applicants");
        Assert.StartsWith(Script, applicants.GetProperty("data")[0].GetProperty("applicant").GetString(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> HitAsync() =>
        Assert.Single((await demo.SearchAsync("标题:\"onerror\"")).GetProperty("hits").EnumerateArray());
}
