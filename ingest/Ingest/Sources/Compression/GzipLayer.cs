using System.IO.Compression;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Compression;

/// <summary>Gzip under a file of any format, told by its first two bytes.</summary>
internal static class GzipLayer
{
    private static readonly byte[] Magic = [0x1F, 0x8B];

    // Without the switch the framework takes a cut-off file for a whole one. It is read once a process, at the first
    // use of compression: Directory.Build.props sets it for our own programs, this line for others that use the library.
    static GzipLayer() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    /// <summary>Whether <paramref name="file"/> begins as gzip does; leaves it at its beginning.</summary>
    public static async Task<bool> IsGzipAsync(FileStream file, CancellationToken cancellation)
    {
        var head = new byte[Magic.Length];
        var length = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellation);
        file.Position = 0;
        return head.AsSpan(0, length).SequenceEqual(Magic);
    }

    /// <summary>The content of <paramref name="packed"/>, members one after the other.</summary>
    public static Stream Unpack(Stream packed) => new GZipStream(packed, CompressionMode.Decompress);
}
