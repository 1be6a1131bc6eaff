using System.Text;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Encodings;

/// <summary>Tells the encoding of a text by its bytes.</summary>
/// <remarks>
/// A byte order mark decides. Otherwise zero bytes on one side of the pairs mean UTF-16; zero bytes elsewhere mean that
/// it is no text. Otherwise the first portion that is not plain ASCII decides: UTF-8 where it is valid UTF-8 (other
/// encodings hardly ever are by chance), else GB18030 where it is valid.
/// </remarks>
internal static class EncodingDetector
{
    private const int Portion = 256 * 1024;

    private static readonly Wording Binary = new(
        "文件内容是二进制数据，不是文本表格", "the file holds binary data, not a table of text");

    /// <summary>Reads from the beginning of <paramref name="content"/> as far as needed.</summary>
    public static async Task<DetectedEncoding> DetectAsync(
        Stream content, string asked, CancellationToken cancellation)
    {
        var buffer = new byte[Portion];
        var length = await content.ReadAtLeastAsync(buffer, Portion, throwOnEndOfStream: false, cancellation);
        var marked = FromMark(buffer.AsSpan(0, length));
        if (marked is not null)
        {
            if (marked.Name == "utf-8" && IsNoUtf8(buffer.AsSpan(marked.Mark, length - marked.Mark)))
            {
                return asked == "gb18030" ? new DetectedEncoding(asked, marked.Mark, null) : FalseMark();
            }

            return asked == "auto" || asked == marked.Name ? marked : Contradicts(asked, marked.Name!);
        }

        if (asked != "auto")
        {
            return Verify(asked, buffer.AsSpan(0, length), length == Portion);
        }

        if (FromZeroBytes(buffer.AsSpan(0, length)) is { } zeros)
        {
            return zeros;
        }

        while (length == Portion && Ascii.IsValid(buffer))
        {
            length = await content.ReadAtLeastAsync(buffer, Portion, throwOnEndOfStream: false, cancellation);
        }

        return FromValidity(buffer.AsSpan(0, length), length == Portion);
    }

    private static DetectedEncoding? FromMark(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new DetectedEncoding("utf-8", 3, null),
        [0xFF, 0xFE, ..] => new DetectedEncoding("utf-16le", 2, null),
        [0xFE, 0xFF, ..] => new DetectedEncoding("utf-16be", 2, null),
        _ => null,
    };

    // A line that is spoilt costs itself only; where most of what is not plain ASCII is no UTF-8, the mark is false.
    private static bool IsNoUtf8(ReadOnlySpan<byte> text)
    {
        var decoded = Encoding.UTF8.GetString(text);
        var spoilt = decoded.Count(c => c == '\uFFFD');
        return spoilt * 2 > decoded.Count(c => !char.IsAscii(c));
    }

    private static DetectedEncoding FalseMark() => new(null, 0, new Fault(RejectionReason.BadEncoding, new Wording(
        "文件开头的标记说是 UTF-8，内容却不是；如果是 GB18030 请用 --encoding gb18030，或另存为 UTF-8",
        "the mark at the head of the file says UTF-8, what follows is not; if it is GB18030 use --encoding gb18030, or save it as UTF-8")));

    private static DetectedEncoding? FromZeroBytes(ReadOnlySpan<byte> head)
    {
        if (!head.Contains((byte)0))
        {
            return null;
        }

        int even = 0, odd = 0;
        for (var place = 0; place < head.Length; place++)
        {
            if (head[place] == 0)
            {
                _ = (place & 1) == 0 ? even++ : odd++;
            }
        }

        // A stray zero byte or two does not make a text binary: GB18030 and UTF-8 allow them.
        if ((even + odd) * 1000L < head.Length)
        {
            return null;
        }

        // Delimiters, digits and line ends put a zero into some pairs of every table; a zero on the other side is rare.
        var name = odd > 20 * even ? "utf-16le" : even > 20 * odd ? "utf-16be" : null;
        var enough = Math.Max(odd, even) * 40 > head.Length;
        return name is not null && enough && IsValid(name, head[..(head.Length & ~1)], cut: true)
            ? new DetectedEncoding(name, 0, null)
            : new DetectedEncoding(null, 0, new Fault(RejectionReason.NotATable, Binary));
    }

    private static DetectedEncoding FromValidity(ReadOnlySpan<byte> portion, bool cut)
    {
        var name = IsValid("utf-8", portion, cut) ? "utf-8" : IsValid("gb18030", portion, cut) ? "gb18030" : null;
        return name is not null
            ? new DetectedEncoding(name, 0, null)
            : new DetectedEncoding(null, 0, new Fault(RejectionReason.BadEncoding, new Wording(
                "无法判断文件编码：既不是有效的 UTF-8，也不是有效的 GB18030 或 UTF-16；请用 --encoding 说明，或先转换为 UTF-8",
                "the encoding cannot be told: neither valid UTF-8 nor GB18030 nor UTF-16; say it by --encoding, or convert to UTF-8")));
    }

    private static DetectedEncoding Verify(string asked, ReadOnlySpan<byte> portion, bool cut) =>
        IsValid(asked, portion, cut) ? new DetectedEncoding(asked, 0, null) : Contradicts(asked, "auto");

    private static DetectedEncoding Contradicts(string asked, string better) =>
        new(null, 0, new Fault(RejectionReason.BadEncoding, new Wording(
            $"文件不是有效的 {asked} 文本，与 --encoding 所说不符；请改用 --encoding {better}",
            $"the file is no valid {asked} text, against what --encoding says; use --encoding {better}")));

    // A portion that was cut from a longer text may end within a character: not flushing the decoder allows that.
    private static bool IsValid(string name, ReadOnlySpan<byte> bytes, bool cut)
    {
        try
        {
            _ = TextEncodings.OpenStrict(name).GetDecoder().GetCharCount(bytes, flush: !cut);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
