using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Samples;

public class PatentBuilderTests
{
    [Fact]
    public void Build_WithNothingSaid_IsAWholeRecord()
    {
        var patent = new PatentBuilder().Build();

        Assert.Equal("CN201911198565.4", patent.Application?.ToString());
        Assert.Equal("CN113138947A", patent.Publication?.ToString());
        Assert.Equal((PatentKind.Invention, "440400"), (patent.Kind, patent.Parties.Single().Region));
        Assert.True(patent.FilingDate < patent.PublicationDate);
    }

    [Fact]
    public void Build_WithPartiesAndClasses_NumbersThemByRole()
    {
        var patent = new PatentBuilder().By("甲公司", "乙大学").At("广东省珠海市香洲区", "440402").InventedBy("丙").Classified("H04B1/711", "B41J2/01").Build();

        Assert.Equal([(PartyRole.Applicant, 1, "甲公司"), (PartyRole.Applicant, 2, "乙大学"), (PartyRole.Inventor, 1, "丙")], patent.Parties.Select(party => (party.Role, party.Sequence, party.Name)));
        Assert.Equal("440402", patent.Parties[0].Region);
        Assert.Equal([("H04B1/711", 1), ("B41J2/01", 2)], patent.Classifications.Select(one => (one.Symbol, one.Sequence)));
    }

    [Fact]
    public void WithApplication_OfAWrongCheckDigit_Throws() =>
        Assert.Throws<ArgumentException>(() => new PatentBuilder().WithApplication("CN201911198565.5"));
}
