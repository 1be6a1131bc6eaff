using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;
using ZhuhaiIp.Analytics.Ingest.Sources;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Mapping;

public class PatentMapperTests
{
    public static TheoryData<string, string> Rejected()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Mapping", "rejected.tsv")))
        {
            if (!line.StartsWith('#') && line.Split('\t') is [var reason, var fields])
            {
                data.Add(reason, fields);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Rejected))]
    public void Record_ThatCannotBeTaken_SaysWhy(string reason, string fields)
    {
        var mapped = PatentMapper.Map(Record(fields), "f.csv");

        Assert.Equal(reason, mapped.Rejection?.Reason.Id() ?? "taken");
        Assert.Equal(reason == "taken", mapped.Patent is not null);
    }

    [Fact]
    public void Record_OfAChinesePublication_IsMappedWhole()
    {
        var mapped = PatentMapper.Map(Record(
            "application_number=CN201310102344.9|filing_date=2013.03.27|publication_number=CN103158368A|publication_date=20130619"
            + "|kind=发明申请|main_ipc=B41J2/175(2006.01)I|ipc=B41J29/38;B41J2/175;错|cpc=B41J2/17506|locarno=14-02"
            + "|title= 一种墨盒 |applicants=珠海甲有限公司;乙大学|inventors=张三;李四|address=广东省珠海市香洲区1号|postcode=519000"
            + "|agency=某代理公司|agent=王五|priority=US 65784810 A 20100129;;CN201210000001.X 2012.01.04|abstract=-"), "f.csv");

        var patent = mapped.Patent!;
        Assert.Equal("CN201310102344.9", patent.Application!.ToString());
        Assert.Equal("CN103158368A", patent.Publication!.ToString());
        Assert.Equal(PatentKind.Invention, patent.Kind);
        Assert.Equal(new DateOnly(2013, 3, 27), patent.FilingDate);
        Assert.Equal(new DateOnly(2013, 6, 19), patent.PublicationDate);
        Assert.Equal(("一种墨盒", ""), (patent.Title, patent.Abstract));
        Assert.Equal(["Ipc1 B41J2/175", "Ipc2 B41J29/38", "Cpc1 B41J2/17506", "Locarno1 14-02"],
            patent.Classifications.Select(c => $"{c.Scheme}{c.Sequence} {c.Symbol}"));
        Assert.Equal(["Applicant1 珠海甲有限公司", "Applicant2 乙大学", "Inventor1 张三", "Inventor2 李四", "Agency1 某代理公司", "Agent1 王五"],
            patent.Parties.Select(p => $"{p.Role}{p.Sequence} {p.Name}"));
        Assert.Equal(("广东省珠海市香洲区1号", "519000"), (patent.Parties[0].Address, patent.Parties[0].Postcode));
        Assert.Null(patent.Parties[1].Address);
        Assert.Equal(["US65784810A 2010-01-29", "CN201210000001.X 2012-01-04"],
            patent.Priorities.Select(p => $"{p.Number} {p.Date:yyyy-MM-dd}"));
        Assert.Equal("f.csv:7 错", Assert.Single(mapped.Notes).Sample);
    }

    [Theory]
    [InlineData("publication_number=US 2011/0185700 A1|application_number=US 65784810 A|kind_code=A1|country=US", "US", "A1")]
    [InlineData("publication_number=CN101141661|kind_code=A", "CN", "A")]
    [InlineData("publication_number=CN101141661|kind_code=发明", "CN", "")]
    public void Record_WithAKindCodeOfItsOwn_HasItInTheNumber(string fields, string country, string kind)
    {
        var publication = PatentMapper.Map(Record(fields), "f.csv").Patent!.Publication!;

        Assert.Equal((country, kind), (publication.Country, publication.KindCode));
    }

    [Fact]
    public void Record_WithAnAddressForEachApplicant_GivesEachItsOwn()
    {
        var patent = PatentMapper.Map(Record("publication_number=CN101141661A|applicants=甲公司;乙公司|address=北京市1号;上海市2号"), "f").Patent!;

        Assert.Equal(["北京市1号", "上海市2号"], patent.Parties.Select(party => party.Address));
    }

    [Fact]
    public void Record_OfAnotherOfficeWithReversedDates_IsTakenAndNoted()
    {
        var mapped = PatentMapper.Map(Record("publication_number=DE602004012345T2|filing_date=20091001|publication_date=20090301"), "f");

        Assert.NotNull(mapped.Patent);
        Assert.Equal("dates-reversed", Assert.Single(mapped.Notes).Id);
    }

    private static SourceRecord Record(string fields)
    {
        var values = new string?[PatentFields.Count];
        foreach (var field in fields.Split('|'))
        {
            var (name, value) = (field[..field.IndexOf('=')], field[(field.IndexOf('=') + 1)..]);
            values[(int)PatentFields.Find(name)!.Value] = value;
        }

        return new SourceRecord(7, 8) { Values = values };
    }
}
