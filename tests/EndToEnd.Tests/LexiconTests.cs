namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>User lexicons from the command line: in a file, and in the workbench.</summary>
public sealed class LexiconTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Segment_WithALexicon_KeepsItsTermsWhole()
    {
        _folder.Write("terms.txt", "# 我的词\n磁性密封件\t20\tn\n5G打印机\n");

        var run = (await Zhip.RunOnAsync("采用5G打印机和磁性密封件\n", _folder.Path, "segment", "--lexicon", "terms.txt")).Require(0);

        Assert.Equal("采用 5G打印机 和 磁性密封件", Assert.Single(run.Lines));
    }

    [Fact]
    public async Task Lexicon_InTheWorkbench_IsKeptShownUsedAndDeleted()
    {
        _folder.Write("records.csv", "申请号,公开号,标题\nCN201310102344.9,CN103000001A,一种墨盒芯片\nCN201310102345.3,CN103000002A,芯片与墨盒\n");
        _folder.Write("terms.txt", "墨盒芯片\n喷嘴 = 出墨口\n");
        (await Zhip.RunAsync(_folder.Path, "ingest", "records.csv", "--store", "s")).Require(0);

        var added = (await Call("lexicon", "add", "我的", "--from", _folder["terms.txt"])).Require(0);
        var list = (await Call("lexicon", "list", "--json")).Json();
        var shown = (await Call("lexicon", "show", "我的")).Require(0);
        var behind = (await Call("store", "info", "--json")).Json();
        (await Call("store", "repair")).Require(0);
        var rebuilt = (await Call("store", "info", "--json")).Json();
        (await Call("lexicon", "delete", "我的")).Require(0);
        var gone = (await Call("lexicon", "show", "我的")).Failure();

        Assert.Contains("1 个词，1 组同义词", added.Output, StringComparison.Ordinal);
        Assert.Equal("我的", list.GetProperty("lexicons")[0].GetProperty("name").GetString());
        Assert.Equal(["墨盒芯片", "喷嘴 = 出墨口"], shown.Lines);
        Assert.True(behind.GetProperty("lexicon_behind").GetBoolean());
        Assert.False(rebuilt.GetProperty("lexicon_behind").GetBoolean());
        Assert.NotEqual(behind.GetProperty("lexicon").GetString(), rebuilt.GetProperty("lexicon").GetString());
        Assert.Contains("没有名为“我的”的词典", gone, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Search_WithSynonyms_SaysWhatItAlsoLookedFor()
    {
        _folder.Write("records.csv", "申请号,公开号,标题\nCN201310102344.9,CN103000001A,一种硒鼓\nCN201310102345.3,CN103000002A,感光鼓组件\n");
        (await Zhip.RunAsync(_folder.Path, "ingest", "records.csv", "--store", "s")).Require(0);

        var plain = (await Call("search", "硒鼓", "--json")).Json();
        var asked = (await Call("search", "硒鼓", "--synonyms", "--json")).Json();

        Assert.Equal(1, plain.GetProperty("total").GetInt32());
        Assert.Equal(2, asked.GetProperty("total").GetInt32());
        Assert.Contains("感光鼓组件", Assert.Single(asked.GetProperty("notes").EnumerateArray()).GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("好\n坏\tx\n", "第 2 行：频次“x”不是正整数")]
    [InlineData("\u0000\u0001", "第 1 行")]
    [InlineData("", "没有词")]
    public async Task Lexicon_ThatCannotBeRead_IsRefusedInOneLine(string content, string said)
    {
        _folder.Write("bad.txt", content);

        var line = (await Call("lexicon", "add", "坏", "--from", _folder["bad.txt"])).Failure();

        Assert.Contains(said, line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lexicon_OfAnyBytes_IsReadOrRefusedInOneLine()
    {
        File.WriteAllBytes(_folder["bytes"], [0x81, 0xFF, 0xFE, 0x00, 0x30]);

        var line = (await Zhip.RunAsync(_folder.Path, "segment", "--lexicon", "bytes", "bytes")).Failure();

        Assert.Contains("既不是 UTF-8 也不是 GB18030", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyzer_ThatIsNotBuiltIn_IsRefusedInOneLine()
    {
        _folder.Write("records.csv", "申请号,公开号,标题\nCN201310102344.9,CN103000001A,一种硒鼓\n");

        var line = (await Zhip.RunAsync(_folder.Path, "ingest", "records.csv", "--store", "s", "--analyzer", "smartcn")).Failure();

        Assert.Contains("-p:SmartCn=true", line, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["s"]));
    }

    private Task<ProgramRun> Call(params string[] arguments) =>
        Zhip.RunAsync(_folder.Path, [.. arguments, "--store", "s"]);
}
