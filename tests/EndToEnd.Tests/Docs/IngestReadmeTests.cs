using ZhuhaiIp.Analytics.Ingest.Mapping;
using ZhuhaiIp.Analytics.Ingest.Sources;
using ZhuhaiIp.Analytics.Store.SideTables;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Docs;

public sealed class IngestReadmeTests
{
    private static readonly Document Readme = Document.Open("ingest/README.md");

    public static TheoryData<string> Sources => [.. PatentSources.Ids];

    [Theory]
    [MemberData(nameof(Sources))]
    public void Source_HasASection(string id) => Readme.Section($"### {id}").Names(["识别"]);

    [Fact]
    public void SideTables_AreThoseThereAre() =>
        Assert.Equal(SideTableCatalog.All.Select(side => side.Name), Readme.Section("## 附表").Explained);

    [Fact]
    public void RejectionReasons_AreThoseThereAre() =>
        Assert.Equal(
            Enum.GetValues<RejectionReason>().Select(reason => reason.Id()).Order(StringComparer.Ordinal),
            Readme.Section("## 拒收").Explained.Order(StringComparer.Ordinal));
}
