using System.Text.Json;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Sources.Encodings;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Tables;

/// <summary>What the user says of a table that has no usable header: the content of a columns file.</summary>
public sealed record ColumnLayout
{
    private static readonly string[] Keys = ["header", "delimiter", "encoding", "columns"];

    private ColumnLayout()
    {
    }

    /// <summary>Whether the first row holds headings, which are then skipped.</summary>
    public bool Header { get; private init; }

    /// <summary>What stands between two fields.</summary>
    /// <value>A comma unless said otherwise.</value>
    public char Delimiter { get; private init; } = ',';

    /// <summary>The encoding of the text; <c>auto</c> tells it by content.</summary>
    public string Encoding { get; private init; } = "auto";

    /// <summary>The canonical field names of the columns in order; null skips a column.</summary>
    public IReadOnlyList<string?> Columns { get; private init; } = [];

    /// <summary>What the columns are of: events where one of them holds the event, else records.</summary>
    internal FieldSet Fields => Columns.Contains("event") ? EventColumns.Fields : FieldSet.Patents;

    /// <summary>Reads a columns file.</summary>
    /// <exception cref="AnalyticsException">It is not there, is no JSON, or says something that is not known.</exception>
    public static async Task<ColumnLayout> LoadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return Parse(await File.ReadAllTextAsync(path, cancellation));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new AnalyticsException(new Wording(
                $"列定义文件无法读取：{path}", $"the columns file cannot be read: {path}"), error);
        }
    }

    /// <summary>Reads the text of a columns file.</summary>
    /// <exception cref="AnalyticsException">It is no JSON, or says something that is not known.</exception>
    public static ColumnLayout Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions
            {
                CommentHandling = JsonCommentHandling.Skip,
                AllowTrailingCommas = true,
            });
            return From(document.RootElement);
        }
        catch (JsonException error)
        {
            throw new AnalyticsException(new Wording(
                $"列定义文件不是有效的 JSON（第 {error.LineNumber + 1} 行）",
                $"the columns file is no valid JSON (line {error.LineNumber + 1})"), error);
        }
    }

    private static ColumnLayout From(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            throw Wrong("应为一个 JSON 对象", "it must be one JSON object");
        }

        var layout = new ColumnLayout();
        foreach (var property in root.EnumerateObject())
        {
            layout = property.Name switch
            {
                "header" => layout with { Header = Flag(property.Value) },
                "delimiter" => layout with { Delimiter = Character(property.Value) },
                "encoding" => layout with { Encoding = TextEncodings.Canonical(Text(property.Value, "encoding")) },
                "columns" => layout with { Columns = Names(property.Value) },
                _ => throw Wrong(
                    $"未知的键“{property.Name}”，可用：{string.Join('、', Keys)}",
                    $"unknown key '{property.Name}'; known are {string.Join(", ", Keys)}"),
            };
        }

        return Complete(layout);
    }

    private static ColumnLayout Complete(ColumnLayout layout)
    {
        var isOfEvents = layout.Fields == EventColumns.Fields;
        var known = isOfEvents ? EventColumns.Nameable : PatentFields.Names;
        if (layout.Columns.FirstOrDefault(name => name is not null && !known.Contains(name)) is { } unknown)
        {
            throw Wrong(
                $"未知的列名“{unknown}”，可用：{string.Join('、', known)}，或 null 表示跳过；有 event 列的才是法律事件表",
                $"unknown column '{unknown}'; known are {string.Join(", ", known)}, or null to skip one; only a table with a column event is one of legal events");
        }

        return layout.Fields.IsHeader(layout.Columns.OfType<string>().Select(name => layout.Fields.Named(name))) ? layout
            : throw (isOfEvents
                ? Wrong(
                    "法律事件表的 columns 中至少应有 application_number、event，以及 effective_day、gazette_day、known_day 之一",
                    "columns of legal events must hold application_number, event, and one of effective_day, gazette_day and known_day at least")
                : Wrong(
                    "columns 中至少应有 application_number 或 publication_number",
                    "columns must hold application_number or publication_number at least"));
    }

    private static bool Flag(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? value.GetBoolean()
        : throw Wrong("header 应为 true 或 false", "header must be true or false");

    private static string Text(JsonElement value, string key) => value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : throw Wrong($"{key} 应为字符串", $"{key} must be a string");

    private static char Character(JsonElement value) =>
        Text(value, "delimiter") is [var character] && character is not ('"' or '\r' or '\n')
            ? character
            : throw Wrong("delimiter 应为一个字符，例如 \",\" 或 \"\\t\"", "delimiter must be one character, such as \",\" or \"\\t\"");

    private static List<string?> Names(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            throw Wrong("columns 应为数组", "columns must be an array");
        }

        List<string?> names = [.. value.EnumerateArray().Select(Name)];
        var twice = names.Where(name => name is not null).GroupBy(name => name).FirstOrDefault(group => group.Count() > 1);
        return twice is null ? names : throw Wrong($"列名“{twice.Key}”重复", $"column '{twice.Key}' stands twice");
    }

    private static string? Name(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : Text(value, "columns");

    private static AnalyticsException Wrong(string chinese, string english) =>
        new(new Wording($"列定义文件：{chinese}", $"columns file: {english}"));
}
