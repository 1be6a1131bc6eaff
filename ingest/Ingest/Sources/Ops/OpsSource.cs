using ZhuhaiIp.Analytics.Ingest.Sources.Exchange;
using ZhuhaiIp.Analytics.Ingest.Sources.Xml;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Ops;

/// <summary>Answers of the EPO's Open Patent Services: bibliographic data, families, full texts, search results.</summary>
/// <remarks>The publication that a family was asked for is a question, not a record: its members are the records.</remarks>
internal sealed class OpsSource : IPatentSource
{
    private readonly XmlSource _xml = new(IsRecord, ExchangeDocument.Map);

    public string Id => "ops";

    public string Class => "docdb";

    public bool Recognizes(SourceProbe probe) => XmlSource.Holds(probe, "world-patent-data");

    public IAsyncEnumerable<SourceRecord> ReadAsync(
        SourceFile file, ReadOptions options, NoteLog notes, CancellationToken cancellation) =>
        _xml.ReadAsync(file, options, notes, cancellation);

    private static bool IsRecord(string container, string name) =>
        name is "exchange-document" or "family-member" or "fulltext-document"
        || (name == "publication-reference" && container == "search-result");
}
