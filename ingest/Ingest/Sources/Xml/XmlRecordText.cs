using ZhuhaiIp.Analytics.Ingest.Mapping;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Xml;

/// <summary>The text of one document of an XML file that holds many.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Text">From its start tag to its end tag; what there is of it where it has a fault.</param>
/// <param name="Fault">Why it is not whole; null where it is.</param>
internal sealed record XmlRecordText(long Line, string Text, Fault? Fault);
