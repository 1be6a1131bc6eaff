using ZhuhaiIp.Analytics.Ingest.Sources.Exchange;
using ZhuhaiIp.Analytics.Ingest.Sources.Xml;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Docdb;

/// <summary>The EPO's exchange files of DOCDB: <c>exch:exchange-document</c>, many in a file, or one without its file.</summary>
internal sealed class DocdbSource : IPatentSource
{
    private readonly XmlSource _xml = new((_, name) => name == "exchange-document", ExchangeDocument.Map);

    public string Id => "docdb";

    public string Class => "docdb";

    public bool Recognizes(SourceProbe probe) =>
        XmlSource.Holds(probe, "exchange-documents", "exchange-document ", "exchange-document>");

    public IAsyncEnumerable<SourceRecord> ReadAsync(
        SourceFile file, ReadOptions options, NoteLog notes, CancellationToken cancellation) =>
        _xml.ReadAsync(file, options, notes, cancellation);
}
