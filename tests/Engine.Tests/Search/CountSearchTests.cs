using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

public sealed class CountSearchTests
{
    [Theory]
    [InlineData("申请人数:1", "BDE")]
    [InlineData("申请人数:2", "AC")]
    [InlineData("申请人数:[2 TO *]", "AC")]
    [InlineData("申请人数:0", "F")]
    [InlineData("发明人数:[1 TO 2]", "ABF")]
    [InlineData("发明人数:[3 TO 3]", "C")]
    [InlineData("发明人数:0", "DE")]
    [InlineData("IPC数:2", "A")]
    [InlineData("IPC数:[* TO 1]", "BCDEF")]
    [InlineData("公开文本数:2", "B")]
    [InlineData("同族数:2", "DE")]
    [InlineData("同族数:[1 TO 1]", "ABCF")]
    [InlineData("同族国家数:2", "DE")]
    [InlineData("同族数:[3 TO *]", "")]
    [InlineData("维持年数:[* TO *]", "")]
    [InlineData("NOT 维持年数:[* TO *]", "ABCDEF")]
    [InlineData("申请人数:2 AND 发明人数:3", "C")]
    [InlineData("申请人数,发明人数:2", "ABC")]
    [InlineData("NOT 同族数:2 NOT 申请人数:2", "BF")]
    public async Task Counts_OfTheLake_FindTheirApplications(string query, string expected)
    {
        using var store = await SmallStore.OfAsync(Records());

        Assert.Equal(expected, string.Concat(store.Titles(query).Select(title => title[0])));
    }

    private static IEnumerable<Patent> Records() =>
    [
        SmallStore.Record(0).Titled("A").By("甲公司", "乙公司").InventedBy("赵一").Classified("B41J2/175", "B41J2/01").Build(),
        SmallStore.Record(1).Titled("B").By("甲公司").InventedBy("赵一", "钱二").Build(),
        SmallStore.Record(1).Titled("B").WithPublication("CN103000001B").By("甲公司").InventedBy("赵一", "钱二").Build(),
        SmallStore.Record(2).Titled("C").By("甲公司", "丙公司").InventedBy("赵一", "钱二", "孙三").Build(),
        SmallStore.Record(3).Titled("D").By("Acme").Claiming("US201261234567", new DateOnly(2012, 3, 1)).Build(),
        SmallStore.Record(4).Titled("E").WithApplication("EP13123456").WithPublication("EP2700001A1").By("Acme")
            .Claiming("US201261234567", new DateOnly(2012, 3, 1)).Build(),
        SmallStore.Record(5).Titled("F").InventedBy("李四").Build(),
    ];
}
