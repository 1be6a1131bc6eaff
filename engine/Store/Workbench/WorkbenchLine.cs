using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ZhuhaiIp.Analytics.Store.Workbench;

/// <summary>One line of a log: JSON whose last property is the checksum of all before it.</summary>
/// <param name="Time">When it was written, in UTC.</param>
/// <param name="Kind"><c>put</c> or <c>remove</c>.</param>
/// <param name="Key">What it is about.</param>
/// <param name="Value">What it says; null for a removal.</param>
internal sealed record WorkbenchLine<T>(DateTimeOffset Time, string Kind, string Key, T? Value)
    where T : class
{
    internal const string Put = "put";
    internal const string Remove = "remove";

    private const int SumDigits = 8;
    private static readonly int EndLength = End("00000000").Length;

    // Chinese stays readable; the text is never put into a page.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes of the line, its line feed included.</summary>
    internal byte[] ToBytes(JsonTypeInfo<T> type)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Readable))
        {
            json.WriteStartObject();
            json.WriteString("time", Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteString("kind", Kind);
            json.WriteString("key", Key);
            if (Value is not null)
            {
                json.WritePropertyName("value");
                JsonSerializer.Serialize(json, Value, type);
            }

            json.WriteEndObject();
        }

        var body = buffer.WrittenSpan[..^1];
        return [.. body, .. System.Text.Encoding.ASCII.GetBytes(End(Sum(body))), (byte)'\n'];
    }

    /// <summary>The line that the bytes hold, without line feed; null where they are not what was written.</summary>
    internal static WorkbenchLine<T>? FromBytes(ReadOnlySpan<byte> bytes, JsonTypeInfo<T> type)
    {
        if (bytes.Length <= EndLength || !bytes[^EndLength..].SequenceEqual(System.Text.Encoding.ASCII.GetBytes(End(Sum(bytes[..^EndLength])))))
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(bytes.ToArray());
            var root = json.RootElement;
            return new WorkbenchLine<T>(
                root.GetProperty("time").GetDateTimeOffset(),
                root.GetProperty("kind").GetString()!,
                root.GetProperty("key").GetString()!,
                root.TryGetProperty("value", out var value) ? value.Deserialize(type) : null);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static string Sum(ReadOnlySpan<byte> body) => Convert.ToHexStringLower(SHA256.HashData(body))[..SumDigits];

    private static string End(string sum) => $",\"sum\":\"{sum}\"}}";
}
