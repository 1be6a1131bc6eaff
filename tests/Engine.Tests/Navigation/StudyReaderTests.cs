using System.Text;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Navigation;

namespace ZhuhaiIp.Analytics.Engine.Tests.Navigation;

public sealed class StudyReaderTests
{
    private const string Head =
        """{"id":"s","cluster":"测试","title":"测试导航","boundary":"边界","region":"440400",""";

    [Fact]
    public void Read_SmallStudy_HasEveryPart()
    {
        var study = StudyReader.Read(
            """
            {"id":"printing-test","cluster":"打印","cluster_en":"Printing","title":"打印导航","boundary":"只看打印","note":"注",
             "region":"440400","benchmarks":["440300","JP"],"unit":"family","attribution":"fractional","date_type":"publication",
             "cut_off":"2024-12-31","years":{"from":2010,"to":2024},
             "exclude":[{"ipc":["A23*"],"reason":"食品"}],
             "branches":[
               {"id":"top","name":"耗材","position":"中游","note":"说明","branches":[
                 {"id":"cartridge","name":"硒鼓","any":[{"ipc":["B41J2/175","B41F*"],"keywords":["硒鼓","感光鼓组件"]},{"ipc":["G03G21/*"]}],
                  "exclude":[{"keywords":["墨盒"],"reason":"墨盒另列"}]},
                 {"id":"toner","name":"碳粉","position":"上游","any":[{"keywords":["调色剂"]}]}]}]}
            """,
            "s.json");

        Assert.Equal(("printing-test", "打印", "Printing", "440400"), (study.Id, study.Cluster, study.ClusterEnglish, study.Region));
        Assert.Equal(["440300", "JP"], study.Benchmarks);
        Assert.Equal((CountUnit.Family, Attribution.Fractional, DateType.Publication), (study.Unit, study.Attribution, study.DateType));
        Assert.Equal(new DateOnly(2024, 12, 31), study.CutOff);
        Assert.Equal(new StudyYears(2010, 2024), study.Years);
        Assert.Equal(["top", "cartridge", "toner"], study.AllBranches().Select(branch => branch.Id));
        Assert.Equal([StudyPosition.Midstream, StudyPosition.Upstream], study.Leaves().Select(leaf => leaf.Position!.Value));
        Assert.Equal(
            """((ipc:(B41J2/175 OR B41F*) AND ("硒鼓" OR "感光鼓组件")) OR ipc:G03G21/*) NOT "墨盒" NOT ipc:A23*""",
            study.Branches[0].Branches[0].ToQuery());
        Assert.Equal(
            """((((ipc:(B41J2/175 OR B41F*) AND ("硒鼓" OR "感光鼓组件")) OR ipc:G03G21/*) NOT "墨盒") OR "调色剂")""" + " NOT ipc:A23*",
            study.ToQuery());
    }

    [Fact]
    public void Read_NothingOptional_HasTheDefaults()
    {
        var study = StudyReader.Read(Head + """ "branches":[{"id":"a","name":"甲","any":[{"ipc":["H*"]}]}]}""", "s.json");

        Assert.Equal((CountUnit.Application, Attribution.First, DateType.Filing), (study.Unit, study.Attribution, study.DateType));
        Assert.Null(study.CutOff);
        Assert.Null(study.Years);
        Assert.Equal("ipc:H*", study.ToQuery());
        Assert.Equal("ipc:H*", study.Branches[0].ToQuery());
    }

    [Fact]
    public void Read_ByteOrderMark_IsNoFault()
    {
        var json = Head + """ "branches":[{"id":"a","name":"甲","any":[{"ipc":["H*"]}]}]}""";
        using var stream = new MemoryStream([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(json)]);

        Assert.Equal("s", StudyReader.Read(stream, "s.json").Id);
    }

    [Fact]
    public void ToQuery_QuotesInAKeyword_AreEscaped()
    {
        var clause = new StudyClause([], ["a\"b\\c"]);

        Assert.Equal(@"""a\""b\\c""", clause.ToQuery());
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Read_Fault_SaysLineAndRemedy(string what, string line, string chinese, string english, string json)
    {
        var text = json.Replace("⏎", "\n", StringComparison.Ordinal);

        var error = Assert.Throws<AnalyticsException>(() => StudyReader.Read(text, "我的.json"));

        Assert.True(
            error.Wording.Chinese.StartsWith($"我的.json 第 {line} 行", StringComparison.Ordinal), $"{what}: {error.Wording.Chinese}");
        Assert.StartsWith($"我的.json line {line}", error.Wording.English, StringComparison.Ordinal);
        Assert.Contains(chinese, error.Wording.Chinese, StringComparison.Ordinal);
        Assert.Contains(english, error.Wording.English, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string, string, string> Faults()
    {
        var data = new TheoryData<string, string, string, string, string>();
        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Navigation", "study-faults.tsv"))
            .Where(row => row.Length > 0 && row[0] != '#');
        foreach (var cells in rows.Select(row => row.Split('\t')))
        {
            data.Add(cells[0], cells[1], cells[2], cells[3], cells[4]);
        }

        return data;
    }
}
