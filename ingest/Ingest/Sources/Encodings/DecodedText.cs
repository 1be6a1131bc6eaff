using System.Text;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Encodings;

/// <summary>The characters of a stream, portion by portion.</summary>
/// <remarks>Unlike a <see cref="StreamReader"/> it hands on every portion that was read before the stream broke.</remarks>
/// <param name="content">The bytes, any byte order mark skipped.</param>
/// <param name="encoding">How they are decoded.</param>
internal sealed class DecodedText(Stream content, Encoding encoding)
{
    private readonly byte[] _bytes = new byte[64 * 1024];
    private readonly Decoder _decoder = encoding.GetDecoder();
    private bool _ended;

    /// <summary>How much room one portion needs.</summary>
    public int Portion { get; } = encoding.GetMaxCharCount(64 * 1024);

    /// <summary>Puts the next portion into <paramref name="room"/>; 0 at the end.</summary>
    public async ValueTask<int> ReadAsync(Memory<char> room, CancellationToken cancellation)
    {
        while (!_ended)
        {
            var length = await content.ReadAsync(_bytes, cancellation);
            _ended = length == 0;
            var count = _decoder.GetChars(_bytes.AsSpan(0, length), room.Span, flush: _ended);
            if (count > 0)
            {
                return count;
            }
        }

        return 0;
    }
}
