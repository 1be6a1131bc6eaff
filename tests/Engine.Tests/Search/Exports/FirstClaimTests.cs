using ZhuhaiIp.Analytics.Engine.Search.Exports;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search.Exports;

public sealed class FirstClaimTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("一种墨盒，其特征在于，2.一体成型。", "一种墨盒，其特征在于，2.一体成型。")]
    [InlineData("1.一种墨盒，包括盒体。", "1.一种墨盒，包括盒体。")]
    [InlineData("1.一种墨盒，包括盒体。\n2.根据权利要求1所述的墨盒，还包括墨腔。", "1.一种墨盒，包括盒体。")]
    [InlineData("1、一种墨盒，包括盒体。2、根据权利要求1所述的墨盒。", "1、一种墨盒，包括盒体。")]
    [InlineData("１．一种墨盒。 ２．根据权利要求1所述的墨盒。", "１．一种墨盒。")]
    [InlineData("1. 一种合金，含铬 2.5%；\n2.5% 的镍。\n2. 根据权利要求1所述的合金。", "1. 一种合金，含铬 2.5%；\n2.5% 的镍。")]
    [InlineData("1. A cartridge, comprising a body. 2. The cartridge of claim 1.", "1. A cartridge, comprising a body.")]
    [InlineData("1.一种方法，包括步骤：\n（2）加热；\n3）冷却。", "1.一种方法，包括步骤：\n（2）加热；\n3）冷却。")]
    public void FirstClaim_OfClaims_EndsWhereTheSecondBegins(string claims, string first) =>
        Assert.Equal(first, FirstClaim.Of(claims));
}
