using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Engine.Tests.Navigation;

public sealed class StudiesTests
{
    public static TheoryData<string> Ids =>
        ["integrated-circuits", "biomedicine", "new-materials", "new-energy", "printing"];

    [Fact]
    public void All_Shipped_AreTheFiveClustersOfThePlan() =>
        Assert.Equal(
            ["集成电路", "生物医药", "新材料", "新能源", "高端打印设备"], Studies.All.Select(study => study.Cluster));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Study_Shipped_IsATreeOfThreeLevelsWithReasons(string id)
    {
        var study = Studies.Find(id)!;

        var leaves = study.Leaves().ToList();

        Assert.InRange(leaves.Count, 25, 60);
        Assert.Contains(study.Branches, top => top.Branches.Any(second => second.Branches.Count > 0));
        Assert.All(study.AllBranches(), branch => Assert.NotNull(branch.Position));
        Assert.NotEmpty(study.Exclude);
        Assert.All(study.AllBranches().SelectMany(branch => branch.Exclude), exclusion => Assert.InRange(exclusion.Reason.Length, 6, 80));
        Assert.Equal(3, study.AllBranches().Select(branch => branch.Position).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Query_OfEveryBranch_IsOneThatASearchAccepts(string id)
    {
        var study = Studies.Find(id)!;

        var queries = study.AllBranches().Select(branch => branch.ToQuery()).Append(study.ToQuery());

        // Printed and parsed again it is the same query, so nothing of it was read as something else.
        Assert.All(queries, query => Assert.Equal(
            QueryParser.Parse(query).ToString(), QueryParser.Parse(QueryParser.Parse(query).ToString()).ToString()));
    }

    [Theory]
    [InlineData("打印耗材", "printing")]
    [InlineData("高端打印设备", "printing")]
    [InlineData(" printing ", "printing")]
    [InlineData("芯片", "integrated-circuits")]
    [InlineData("ic", "integrated-circuits")]
    [InlineData("Integrated Circuits", "integrated-circuits")]
    [InlineData("生物医药", "biomedicine")]
    [InlineData("新材料", "new-materials")]
    [InlineData("新能源", "new-energy")]
    public void Find_NameIdOrAlias_IsTheStudy(string cluster, string id) => Assert.Equal(id, Studies.Find(cluster)?.Id);

    [Theory]
    [InlineData("")]
    [InlineData("打印设备制造业")]
    [InlineData("新")]
    public void Find_NobodysName_IsNothing(string cluster) => Assert.Null(Studies.Find(cluster));

    [Fact]
    public void Find_EveryAlias_LeadsToAStudy()
    {
        var rows = EmbeddedTable.Rows("cluster-aliases.tsv");

        Assert.True(rows.Count > 20);
        Assert.All(rows, row => Assert.Equal(row[1], Studies.Find(row[0])?.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Study_OldSymbol_StandsBesideTheOneOfToday(string id)
    {
        var study = Studies.Find(id)!;
        var patterns = Patterns(study).ToHashSet(StringComparer.Ordinal);

        foreach (var cells in Rows("ipc-transfers.tsv"))
        {
            if (patterns.Any(pattern => pattern.StartsWith(cells[0], StringComparison.Ordinal)))
            {
                Assert.Contains(patterns, pattern =>
                    cells[1].Split(' ').Any(subclass => pattern.StartsWith(subclass, StringComparison.Ordinal)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Study_EveryIpcPattern_NamesSymbolsThatExist(string id)
    {
        if (SharedData.Folder is null)
        {
            Console.WriteLine("Skipped: the scheme table of the shared data folder is not there.");
            return;
        }

        var known = KnownSymbols.Value;
        var unknown = Patterns(Studies.Find(id)!).Where(pattern => !known.Names(pattern)).ToList();

        Assert.Empty(unknown);
    }

    private static IEnumerable<string> Patterns(NavigationStudy study) =>
        study.AllBranches()
            .SelectMany(branch => branch.Any.Concat(branch.Exclude.Select(exclusion => exclusion.Clause)))
            .Concat(study.Exclude.Select(exclusion => exclusion.Clause))
            .SelectMany(clause => clause.Ipc)
            .Distinct(StringComparer.Ordinal);

    private static readonly Lazy<IpcSymbols> KnownSymbols = new(() =>
        IpcSymbols.Read(SharedData.Folder!, Rows("superseded-ipc.tsv").Select(cells => cells[0])));

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Navigation", file))
            .Where(row => row.Length > 0 && row[0] != '#')
            .Select(row => row.Split('\t'));
}
