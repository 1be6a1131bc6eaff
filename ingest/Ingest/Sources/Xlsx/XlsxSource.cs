namespace ZhuhaiIp.Analytics.Ingest.Sources.Xlsx;
internal sealed class XlsxSource : IPatentSource
{
    public string Id => "xlsx";
    public bool Recognizes(SourceProbe probe) => probe.IsZip || probe.IsCompoundFile;
    public IAsyncEnumerable<SourceRecord> ReadAsync(SourceFile file, ReadOptions options, NoteLog notes, CancellationToken cancellation) => throw new NotImplementedException();
}
