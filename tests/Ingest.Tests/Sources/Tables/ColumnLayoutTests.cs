using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Sources.Tables;

public class ColumnLayoutTests
{
    [Fact]
    public void Layout_OfTheContractsExample_IsRead()
    {
        var layout = ColumnLayout.Parse("""
            {"header": false, "delimiter": "\t", "encoding": "GBK", "columns": ["application_number", null, "title"]}
            """);

        Assert.False(layout.Header);
        Assert.Equal('\t', layout.Delimiter);
        Assert.Equal("gb18030", layout.Encoding);
        Assert.Equal(["application_number", null, "title"], layout.Columns);
    }

    [Theory]
    [InlineData("""{"columns":["application_number"],"headers":true}""", "header, delimiter, encoding, columns")]
    [InlineData("""{"columns":["application_nummer"]}""", "application_number, filing_date")]
    [InlineData("""{"columns":["title"]}""", "publication_number")]
    [InlineData("""{"columns":["publication_number","title","title"]}""", "twice")]
    [InlineData("""{"columns":["publication_number"],"encoding":"latin-9"}""", "utf-8, gb18030")]
    [InlineData("""{"columns":["publication_number"],"delimiter":";;"}""", "one character")]
    [InlineData("""{"columns":["publication_number"],"header":"no"}""", "true or false")]
    [InlineData("""{"columns":"publication_number"}""", "array")]
    [InlineData("""["publication_number"]""", "object")]
    [InlineData("{", "JSON")]
    public void Layout_ThatSaysSomethingUnknown_SaysWhatIsKnown(string json, string said)
    {
        var error = Assert.Throws<AnalyticsException>(() => ColumnLayout.Parse(json));

        Assert.Contains(said, error.Wording.English, StringComparison.Ordinal);
        Assert.NotEqual(error.Wording.Chinese, error.Wording.English);
    }
}
