using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Compression;

/// <summary>A stream that ends where its content breaks, and tells so, instead of throwing.</summary>
/// <remarks>What was read before the break is thus never lost to a reader that fills its buffer in portions.</remarks>
/// <param name="inner">The content.</param>
/// <param name="compressed">Whether it comes out of gzip.</param>
internal sealed class GuardedStream(Stream inner, bool compressed) : Stream
{
    /// <summary>Whether the content comes out of gzip.</summary>
    public bool Compressed => compressed;

    /// <summary>Why the content ended before its time; null where it did not.</summary>
    public Fault? Break { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Break is not null)
        {
            return 0;
        }

        try
        {
            return await inner.ReadAsync(buffer, cancellationToken);
        }
        catch (InvalidDataException)
        {
            Break = new Fault(RejectionReason.Truncated, new Wording(
                "gzip 压缩文件不完整或已损坏：此处之前的记录已读入，之后的内容无法读取",
                "the gzip file is cut off or damaged: what comes before was read, what follows cannot be"));
            return 0;
        }
        catch (IOException error)
        {
            Break = new Fault(RejectionReason.Unreadable, new Wording(
                $"读取文件时系统报错：{error.Message}", $"the system reported an error while reading: {error.Message}"));
            return 0;
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await inner.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
