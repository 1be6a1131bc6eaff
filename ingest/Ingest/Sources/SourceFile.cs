using ZhuhaiIp.Analytics.Ingest.Sources.Compression;

namespace ZhuhaiIp.Analytics.Ingest.Sources;

/// <summary>A file to read: opened as often as a source needs, unpacked where its content is gzip.</summary>
/// <param name="path">Where it lies.</param>
/// <param name="name">Its name relative to what the user named, with <c>/</c> between folders.</param>
internal sealed class SourceFile(string path, string name)
{
    private FileStream? _counted;

    /// <summary>Its name relative to what the user named.</summary>
    public string Name => name;

    /// <summary>Its length in bytes as it lies on the disk; 0 for a link to nothing.</summary>
    public long Length { get; } = File.Exists(path) ? new FileInfo(path).Length : 0;

    /// <summary>How far the last stream of <see cref="OpenAsync"/> has read, in bytes on the disk.</summary>
    public long BytesRead => _counted is { SafeFileHandle.IsClosed: false } stream ? stream.Position : Length;

    /// <summary>Opens the file as it lies on the disk, for formats that jump about in it.</summary>
    public FileStream OpenRaw() => new(path, new FileStreamOptions
    {
        Mode = FileMode.Open,
        Access = FileAccess.Read,
        Share = FileShare.ReadWrite | FileShare.Delete,
        Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
        BufferSize = 1 << 16,
    });

    /// <summary>Opens the content, unpacked.</summary>
    /// <remarks>A break in it ends the stream, and <see cref="GuardedStream.Break"/> tells it.</remarks>
    public async Task<GuardedStream> OpenAsync(CancellationToken cancellation)
    {
        var raw = OpenRaw();
        var compressed = await GzipLayer.IsGzipAsync(raw, cancellation);
        _counted = raw;
        return new GuardedStream(compressed ? GzipLayer.Unpack(raw) : raw, compressed);
    }

    /// <summary>Looks at the first bytes of the content.</summary>
    public async Task<SourceProbe> ProbeAsync(CancellationToken cancellation)
    {
        await using var content = await OpenAsync(cancellation);
        var head = new byte[SourceProbe.Length];
        var length = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        return new SourceProbe(head.AsMemory(0, length), content.Compressed);
    }
}
