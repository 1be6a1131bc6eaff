using ZhuhaiIp.Analytics.Ingest.Sources.Tables;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Sources.Tables;

public class ColumnAliasesTests
{
    public static TheoryData<string, string> Headings()
    {
        var data = new TheoryData<string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Sources", "Tables", "headings.tsv")))
        {
            if (!line.StartsWith('#') && line.Split('\t') is [var heading, var field])
            {
                data.Add(heading, field);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Headings))]
    public void Heading_OfAUsualExport_MeansItsField(string heading, string field)
    {
        var found = ColumnAliases.Find(heading) is { } alias ? PatentFields.Names[(int)alias.Field] : "-";

        Assert.Equal(field, found);
    }

    [Fact]
    public void Heading_OfEveryCanonicalName_IsKnown() =>
        Assert.All(PatentFields.Names, name => Assert.NotNull(ColumnAliases.Find(name)));

    [Fact]
    public void Headings_OfEveryField_AreListed() =>
        Assert.All(Enum.GetValues<PatentField>(), field => Assert.NotEmpty(ColumnAliases.Headings(field)));
}
