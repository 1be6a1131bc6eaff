using System.Text.RegularExpressions;
using System.Xml;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;
using ZhuhaiIp.Analytics.Ingest.Sources.Encodings;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Xml;

/// <summary>Reads the text of one document into elements.</summary>
/// <remarks>
/// Names are taken without their prefix, declared or not. A document type declaration is refused, nothing is fetched,
/// and an entity that XML itself does not know stays as it is printed.
/// </remarks>
internal static partial class XmlRecordReader
{
    /// <summary>How deep elements may lie in each other.</summary>
    internal const int DeepestLevel = 100;

    /// <summary>The document's element, or why it has none.</summary>
    internal static (XmlElement? Element, Fault? Fault) Read(string text)
    {
        if (text.Contains(TextEncodings.Undecodable, StringComparison.Ordinal))
        {
            return (null, new Fault(RejectionReason.BadEncoding, new Wording(
                "有不属于文件编码的字节", "bytes that are no text in the file's encoding")));
        }

        try
        {
            using var reader = new XmlTextReader(new StringReader(UnknownEntity().Replace(text, "&amp;$1")))
            {
                Namespaces = false,
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                WhitespaceHandling = WhitespaceHandling.Significant,
            };
            return Read(reader);
        }
        catch (XmlException error)
        {
            return (null, new Fault(RejectionReason.IllFormed, new Wording(
                $"XML 文档不合规范（文档内第 {error.LineNumber} 行，第 {error.LinePosition} 列）",
                $"the XML is not well-formed (line {error.LineNumber}, column {error.LinePosition} of the document): {error.Message}")));
        }
    }

    private static (XmlElement? Element, Fault? Fault) Read(XmlTextReader reader)
    {
        var open = new Stack<XmlElement>();
        XmlElement? root = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when open.Count >= DeepestLevel:
                    return (null, TooDeep());
                case XmlNodeType.Element:
                    var element = Opened(reader);
                    root ??= element;
                    open.TryPeek(out var parent);
                    parent?.Add(element);
                    if (!reader.IsEmptyElement)
                    {
                        open.Push(element);
                    }

                    break;
                case XmlNodeType.EndElement:
                    open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    open.Peek().Add(reader.Value);
                    break;
                default:
                    break;
            }
        }

        return (root, null);
    }

    private static XmlElement Opened(XmlTextReader reader)
    {
        var element = new XmlElement(WithoutPrefix(reader.Name));
        if (reader.HasAttributes)
        {
            while (reader.MoveToNextAttribute())
            {
                element.Set(WithoutPrefix(reader.Name), reader.Value);
            }

            reader.MoveToElement();
        }

        return element;
    }

    private static string WithoutPrefix(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static Fault TooDeep() => new(RejectionReason.IllFormed, new Wording(
        $"元素嵌套超过 {DeepestLevel} 层", $"elements are nested more than {DeepestLevel} deep"));

    [GeneratedRegex("&(?!(?:amp|lt|gt|quot|apos);)([A-Za-z][A-Za-z0-9]*;)", RegexOptions.CultureInvariant)]
    private static partial Regex UnknownEntity();
}
