using System.Text.Json;
using ZhuhaiIp.Analytics.Reports.Model;

namespace ZhuhaiIp.Analytics.Reports.Rendering.Json;

/// <summary>Writes what a report holds as one JSON document, UTF-8, keys in a fixed order.</summary>
internal sealed class JsonReportRenderer : IReportRenderer
{
    /// <inheritdoc/>
    public string Format => "json";

    /// <inheritdoc/>
    public async Task WriteAsync(Report report, Stream output, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        var options = new JsonWriterOptions { Encoder = JsonValues.Encoder, Indented = true, NewLine = "\n" };
        await using var writer = new Utf8JsonWriter(output, options);
        report.Data.WriteTo(writer);
        await writer.FlushAsync(cancellation);
        output.WriteByte((byte)'\n');
    }
}
