using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ZhuhaiIp.Analytics.Engine.Search.Exports;

namespace ZhuhaiIp.Analytics.Reports.Tables;

/// <summary>One JSON object a line; its keys are the ids of the columns, lists are lists, days are ISO dates.</summary>
internal sealed class JsonLinesFormat : ITableFormat
{
    private const int Buffer = 1 << 16;

    // Chinese stays readable; the text goes to a program or a file, never into a page.
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Extension => "jsonl";

    public async Task<long> WriteAsync(ExportTable table, string path, CancellationToken cancellation)
    {
        JsonEncodedText[] keys = [.. table.Columns.Select(column => JsonEncodedText.Encode(column.Id))];
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, Buffer);
        using var line = new MemoryStream();
        await using var json = new Utf8JsonWriter(line, Readable);
        var rows = 0L;
        foreach (var row in table.Rows)
        {
            line.SetLength(0);
            json.Reset();
            Write(json, keys, row);
            await json.FlushAsync(cancellation);
            line.WriteByte((byte)'\n');
            await file.WriteAsync(line.GetBuffer().AsMemory(0, (int)line.Length), cancellation);
            rows++;
        }

        return rows;
    }

    private static void Write(Utf8JsonWriter json, JsonEncodedText[] keys, IReadOnlyList<object?> row)
    {
        json.WriteStartObject();
        for (var place = 0; place < keys.Length; place++)
        {
            json.WritePropertyName(keys[place]);
            Write(json, row[place]);
        }

        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case IReadOnlyList<string> texts:
                json.WriteStartArray();
                foreach (var text in texts)
                {
                    json.WriteStringValue(text);
                }

                json.WriteEndArray();
                break;
            case DateOnly day:
                json.WriteStringValue(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            default:
                throw new ArgumentException($"A {value.GetType()} is no value of an export.", nameof(value));
        }
    }
}
