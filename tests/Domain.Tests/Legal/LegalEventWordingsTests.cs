using ZhuhaiIp.Analytics.Domain.Legal;

namespace ZhuhaiIp.Analytics.Domain.Tests.Legal;

public class LegalEventWordingsTests
{
    [Theory]
    [InlineData("发明专利申请公布后的视为撤回", "", LegalEventKind.DeemedWithdrawn)]
    [InlineData("未缴年费专利权终止", "", LegalEventKind.LapsedForFees)]
    [InlineData("专利权人的姓名或者名称、地址的变更", "", LegalEventKind.NameChanged)]
    [InlineData("专利申请权、专利权的转移", "", LegalEventKind.Transferred)]
    [InlineData("专利权质押合同登记的生效", "", LegalEventKind.PledgeRegistered)]
    [InlineData("专利权质押合同登记的注销", "", LegalEventKind.PledgeReleased)]
    [InlineData("著录事项变更", "", LegalEventKind.BibliographicChanged)]
    [InlineData("实质审查的生效", "", LegalEventKind.ExaminationBegun)]
    [InlineData("公开", "", LegalEventKind.Published)]
    [InlineData("专利权的无效、部分无效宣告", "宣告专利权部分无效", LegalEventKind.PartlyInvalidated)]
    [InlineData("专利权的无效、部分无效宣告", "宣告专利权全部无效", LegalEventKind.Invalidated)]
    [InlineData("专利权的无效、部分无效宣告", "", LegalEventKind.Unknown)]
    [InlineData("pledge-released", "", LegalEventKind.PledgeReleased)]
    [InlineData("  ＣＦ０１ ", "", LegalEventKind.LapsedForFees)]
    [InlineData("视为撤销登记", "", LegalEventKind.Unknown)]
    [InlineData("", "", LegalEventKind.Unknown)]
    public void KindOf_Wording_IsWhatTheTableLists(string wording, string detail, LegalEventKind kind) =>
        Assert.Equal(kind, LegalEventWordings.KindOf(wording, detail));

    [Fact]
    public void KindOf_EveryKindsOwnIdAndName_IsTheKind() => Assert.All(
        Enum.GetValues<LegalEventKind>().Where(kind => kind != LegalEventKind.Unknown),
        kind =>
        {
            Assert.Equal(kind, LegalEventWordings.KindOf(kind.Id(), ""));
            Assert.Equal(kind, LegalEventWordings.KindOf(kind.Name().Chinese, ""));
            Assert.Equal(kind, LegalEventWordings.KindOf(kind.Name().English, ""));
            Assert.Equal(kind, LegalEventKinds.Find(kind.Id()));
        });

    [Fact]
    public void Statuses_EachHasAnIdANameAndAGroup()
    {
        Assert.Equal(Enum.GetValues<LegalStatusCode>().Order(), LegalStatusCodes.All);
        Assert.Equal(LegalStatusCodes.All.Count, LegalStatusCodes.All.Select(code => code.Id()).Distinct().Count());
        Assert.Equal(LegalStatusCodes.All.Count, LegalStatusCodes.All.Select(code => code.Name().Chinese).Distinct().Count());
        Assert.Equal(["in-force", "in-force"], new[] { LegalStatusCode.InForce, LegalStatusCode.InForceInPart }.Select(code => code.Group().Id()));
    }
}
