using System.Text;
using ZhuhaiIp.Analytics.Ingest.Mapping;
using ZhuhaiIp.Analytics.Ingest.Sources;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Sources.Exchange;

/// <summary>Reads exchange documents out of texts and files.</summary>
internal static class Exchanged
{
    internal static List<MappedRecord> Read(TemporaryFolder folder, string text, Encoding? encoding = null) =>
        Read(folder.Write("x.xml", (encoding ?? new UTF8Encoding(false)).GetBytes(text)));

    internal static List<MappedRecord> Read(string path, ReadOptions? options = null, NoteLog? notes = null)
    {
        var file = new SourceFile(path, Path.GetFileName(path));
        var source = PatentSources.All.First(
            source => source.Recognizes(file.ProbeAsync(CancellationToken.None).GetAwaiter().GetResult()));
        return source.ReadAsync(file, options ?? new ReadOptions(), notes ?? new NoteLog(), CancellationToken.None)
            .ToListAsync().AsTask().GetAwaiter().GetResult().ConvertAll(record => PatentMapper.Map(record, file.Name));
    }

    /// <summary>An exchange document of DOCDB with little in it.</summary>
    internal static string Document(string number, string inner = "") =>
        $"""
         <exch:exchange-document country="EP" doc-number="{number}" kind="A1" date-publ="20180102" family-id="77"><exch:bibliographic-data>
         <exch:application-reference data-format="docdb"><document-id><country>EP</country><doc-number>17123456</doc-number><kind>A</kind><date>20170105</date></document-id></exch:application-reference>
         {inner}</exch:bibliographic-data></exch:exchange-document>
         """;
}
