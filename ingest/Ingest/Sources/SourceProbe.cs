namespace ZhuhaiIp.Analytics.Ingest.Sources;

/// <summary>What a file begins with, unpacked where it is gzip.</summary>
/// <param name="Head">The first bytes, at most <see cref="Length"/>.</param>
/// <param name="Compressed">Whether they were unpacked from gzip.</param>
internal sealed record SourceProbe(ReadOnlyMemory<byte> Head, bool Compressed)
{
    /// <summary>How many bytes a probe looks at.</summary>
    public const int Length = 4096;

    /// <summary>Whether the file is a ZIP archive, as an XLSX workbook is.</summary>
    public bool IsZip => Head.Span.StartsWith("PK\u0003\u0004"u8);

    /// <summary>Whether the file is an OLE compound file, as an XLS workbook is.</summary>
    public bool IsCompoundFile =>
        Head.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);
}
