namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>A wrong request costs one line that says what to change, in the reader's language, and exit code 1.</summary>
[Collection(SharedDemo.Name)]
public sealed class WrongRequestTests(DemoRun demo)
{
    // The contract's commands that later steps build.
    private static readonly string[] NotYet =
        ["profile", "collection", "study", "trace", "parties", "scorecard", "screen", "vault"];

    private static readonly string[] Commands =
        ["demo", "ingest", "search", "similar", "segment", "lexicon", "show", "navigate", "monitor", "indicators", "store"];

    public static TheoryData<string, string, string> Requests()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var row in Cases.Rows("wrong-requests.tsv"))
        {
            data.Add(row[0], row[1], row[2]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Request_ThatIsWrong_GetsOneLineInEachLanguage(string arguments, string chinese, string english)
    {
        var asked = arguments.Split(' ');

        Assert.Contains(chinese, (await demo.CallAsync(asked)).Failure(), StringComparison.Ordinal);
        Assert.Contains(english, (await demo.CallAsync([.. asked, "--lang", "en"])).Failure(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_WithAWrongRequest_EndsWithOne()
    {
        Assert.Contains("--help", (await Zhip.RunAsync(demo.Folder, "frobnicate")).Failure(), StringComparison.Ordinal);
        Assert.Contains("foo", (await Zhip.RunAsync(demo.Folder, "search", "foo:bar", "--json", "--store", "demo/store")).Failure(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Store_ThatIsMissing_GetsOneLineAndIsNotMade()
    {
        using var folder = new TemporaryFolder();
        foreach (var command in new[] { "search 墨盒", "similar CN1", "show CN1", "navigate printing", "monitor", "store info", "store check", "store repair" })
        {
            var line = (await Zhip.CallAsync([.. command.Split(' '), "--store", folder["none"]])).Failure();

            Assert.Contains("没有专利库：请先用 zhip ingest 入库", line, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task Folder_ThatIsNoStore_IsNotWrittenInto()
    {
        using var folder = new TemporaryFolder();
        folder.Write("letters/a.txt", "my own");

        var line = (await Zhip.CallAsync("ingest", Checkout.Sample("records/synthetic-edge-cases.csv"), "--store", folder["letters"])).Failure();

        Assert.Contains("不是专利库", line, StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFileSystemEntries(folder["letters"]));
    }

    [Fact]
    public async Task Commands_ThatAreNotBuilt_SaySoAndStandInNoHelp()
    {
        foreach (var command in NotYet)
        {
            Assert.Contains("尚未提供", (await Zhip.CallAsync(command, "x")).Failure(), StringComparison.Ordinal);
            Assert.Contains("not built yet", (await Zhip.CallAsync(command, "--lang", "en")).Failure(), StringComparison.Ordinal);
        }

        var listed = Listed((await Zhip.RunAsync(demo.Folder, "--help")).Require(0));
        Assert.Equal(Commands, listed);
        Assert.Equal(Commands, Listed((await Zhip.CallAsync("--help", "--lang", "en")).Require(0)));
    }

    [Fact]
    public async Task Help_OfEveryCommand_IsThereInBothLanguages()
    {
        foreach (var command in Commands)
        {
            var chinese = (await Zhip.CallAsync(command, "--help")).Require(0).Output;
            var english = (await Zhip.CallAsync(command, "--help", "--lang", "en")).Require(0).Output;

            Assert.Contains($"用法：zhip {command}", chinese, StringComparison.Ordinal);
            Assert.Contains($"Usage: zhip {command}", english, StringComparison.Ordinal);
            Assert.Contains("--store DIR", english, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Listed(ProgramRun help) => help.Output.Split("\n\n").Select(part => part.Trim().Split('\n'))
        .Single(part => part[0].TrimEnd() is "命令：" or "Commands:").Skip(1).Select(line => line.Trim().Split(' ')[0]);
}
