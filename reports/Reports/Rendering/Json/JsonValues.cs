using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Reports.Model;

namespace ZhuhaiIp.Analytics.Reports.Rendering.Json;

/// <summary>How this product writes JSON: Chinese as it is, what could end a script element as an escape.</summary>
internal static class JsonValues
{
    /// <summary>Keeps letters of every script; escapes <c>&lt; &gt; &amp; ' "</c>, control characters and line separators.</summary>
    internal static JavaScriptEncoder Encoder { get; } = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes a day as <c>2017-03-29</c>, null where it is not known.</summary>
    internal static void WriteDay(this Utf8JsonWriter writer, string name, DateOnly? day) =>
        writer.WriteString(name, day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    /// <summary>Writes a list of texts.</summary>
    internal static void WriteTexts(this Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes the state of the store that an answer was taken from.</summary>
    internal static void WriteStore(this Utf8JsonWriter writer, StoreMark store)
    {
        writer.WriteStartObject("store");
        writer.WriteNumber("generation", store.Generation);
        writer.WriteDay("cut_off", store.CutOff);
        writer.WriteString("coverage", store.Coverage);
        writer.WriteEndObject();
    }

    /// <summary>Writes a cell: a whole number without a point, no value as null.</summary>
    internal static void WriteCell(this Utf8JsonWriter writer, string name, FigureValue cell)
    {
        switch (cell)
        {
            case { Text: { } text }:
                writer.WriteString(name, text);
                break;
            case { Number: { } number } when double.IsInteger(number) && Math.Abs(number) < 1L << 53:
                writer.WriteNumber(name, (long)number);
                break;
            case { Number: { } number }:
                writer.WriteNumber(name, number);
                break;
            default:
                writer.WriteNull(name);
                break;
        }
    }
}
