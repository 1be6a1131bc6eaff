using System.Runtime.CompilerServices;
using System.Text;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;
using ZhuhaiIp.Analytics.Ingest.Sources.Encodings;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Xml;

/// <summary>How the sources of XML files read: document by document, each by itself.</summary>
/// <param name="isRecord">Which start tags begin a document; see <see cref="XmlRecordSplitter"/>.</param>
/// <param name="map">What a document's element says.</param>
internal sealed class XmlSource(Func<string, string, bool> isRecord, Func<XmlElement, SourceRecord, SourceRecord> map)
{
    /// <summary>The documents of a file as records; a document that cannot be read is one with a fault.</summary>
    internal async IAsyncEnumerable<SourceRecord> ReadAsync(
        SourceFile file, ReadOptions options, NoteLog notes, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var encoding = await EncodingAsync(file, options, cancellation);
        await using var content = await file.OpenAsync(cancellation);
        var splitter = new XmlRecordSplitter(
            new DecodedText(content, TextEncodings.Open(encoding)), isRecord, options.Limits.Record);
        var number = 0L;
        var broken = false;
        await foreach (var text in splitter.ReadAsync(cancellation))
        {
            var fault = text.Fault?.Reason == RejectionReason.Truncated ? content.Break ?? text.Fault : text.Fault;
            broken |= text.Fault?.Reason == RejectionReason.Truncated;
            yield return Record(text, ++number, fault);
        }

        if (content.Break is { } end && !broken)
        {
            yield return new SourceRecord(0, 0) { Fault = end };
        }
        else if (number == 0)
        {
            notes.Add("no-record", new Wording("文件中没有专利文档", "a file without patent documents"), file.Name);
        }
    }

    /// <summary>Whether a file's first bytes hold one of <paramref name="tags"/>, as markup does: ASCII or UTF-16.</summary>
    internal static bool Holds(SourceProbe probe, params ReadOnlySpan<string> tags)
    {
        var head = Encoding.Latin1.GetString(probe.Head.Span).Replace("\0", "", StringComparison.Ordinal);
        if (!head.Contains('<', StringComparison.Ordinal))
        {
            return false;
        }

        foreach (var tag in tags)
        {
            if (head.Contains(tag, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private SourceRecord Record(XmlRecordText text, long number, Fault? fault)
    {
        var record = new SourceRecord(number, text.Line) { Raw = RawTexts.Cut(text.Text) };
        if (fault is not null)
        {
            return record with { Fault = fault };
        }

        var (element, wrong) = XmlRecordReader.Read(text.Text);
        return wrong is not null ? record with { Fault = wrong }
            : element is null ? record with { Fault = Empty() }
            : map(element, record);
    }

    private static Fault Empty() => new(RejectionReason.IllFormed, new Wording("文档没有元素", "a document without an element"));

    private static async Task<string> EncodingAsync(SourceFile file, ReadOptions options, CancellationToken cancellation)
    {
        if (options.Encoding != "auto")
        {
            return TextEncodings.Canonical(options.Encoding);
        }

        var head = (await file.ProbeAsync(cancellation)).Head;
        return Declared(head.Span);
    }

    // A mark or zero bytes decide; else what the declaration says, if we have it; else UTF-8, as XML wants it.
    private static string Declared(ReadOnlySpan<byte> head)
    {
        if (head is [0xFF, 0xFE, ..] or [(byte)'<', 0, ..])
        {
            return "utf-16le";
        }

        if (head is [0xFE, 0xFF, ..] or [0, (byte)'<', ..])
        {
            return "utf-16be";
        }

        var text = Encoding.Latin1.GetString(head[..Math.Min(head.Length, 200)]);
        var at = text.IndexOf("encoding=", StringComparison.Ordinal);
        var name = at < 0 || at + 10 >= text.Length ? "" : text[(at + 10)..].Split('"', '\'', '?')[0].ToLowerInvariant();
        return name is "gb18030" or "gbk" or "gb2312" ? "gb18030" : "utf-8";
    }
}
