using System.Text.Json;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Navigation;

/// <summary>A JSON value that knows the line it stands on, which <c>JsonDocument</c> does not.</summary>
internal sealed class StudyJson
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 64 };

    private StudyJson(JsonTokenType kind, int line) => (Kind, Line) = (kind, line);

    internal JsonTokenType Kind { get; }

    internal int Line { get; }

    internal string? Text { get; private init; }

    internal List<StudyJson> Items { get; } = [];

    internal List<(string Key, int Line, StudyJson Value)> Members { get; } = [];

    /// <summary>Reads a whole text; <paramref name="name"/> is how errors call it.</summary>
    internal static StudyJson Parse(byte[] utf8, string name)
    {
        var start = utf8.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0;
        var reader = new Utf8JsonReader(utf8.AsSpan(start), Strict);
        try
        {
            reader.Read();
            var root = Value(ref reader, new LineCounter(utf8, start), name);
            reader.Read();
            return root;
        }
        catch (JsonException error)
        {
            var line = (error.LineNumber ?? 0) + 1;
            var column = (error.BytePositionInLine ?? 0) + 1;
            throw new AnalyticsException(
                new Wording(
                    $"{name} 第 {line} 行（第 {column} 字节附近）不是合法的 JSON：请检查逗号、引号和括号是否配对。",
                    $"{name} line {line} (near byte {column}) is not valid JSON: check commas, quotes and brackets."),
                error);
        }
    }

    private static StudyJson Value(ref Utf8JsonReader reader, LineCounter lines, string name)
    {
        var line = lines.At(reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Object(ref reader, lines, name, line);
            case JsonTokenType.StartArray:
                var array = new StudyJson(JsonTokenType.StartArray, line);
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    array.Items.Add(Value(ref reader, lines, name));
                }

                return array;
            case JsonTokenType.String:
                return new StudyJson(JsonTokenType.String, line) { Text = reader.GetString() };
            case JsonTokenType.Number:
                return new StudyJson(JsonTokenType.Number, line)
                {
                    Text = System.Text.Encoding.ASCII.GetString(reader.ValueSpan),
                };
            default:
                return new StudyJson(reader.TokenType, line);
        }
    }

    private static StudyJson Object(ref Utf8JsonReader reader, LineCounter lines, string name, int line)
    {
        var result = new StudyJson(JsonTokenType.StartObject, line);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var key = reader.GetString()!;
            var keyLine = lines.At(reader.TokenStartIndex);
            if (result.Members.Exists(member => member.Key == key))
            {
                throw new AnalyticsException(new Wording(
                    $"{name} 第 {keyLine} 行：键 \"{key}\" 在同一对象中出现了两次，请删去一个。",
                    $"{name} line {keyLine}: the key \"{key}\" stands twice in one object; remove one."));
            }

            reader.Read();
            result.Members.Add((key, keyLine, Value(ref reader, lines, name)));
        }

        return result;
    }

    /// <summary>Turns growing byte offsets into line numbers in one pass.</summary>
    private sealed class LineCounter(byte[] utf8, int start)
    {
        private readonly int _start = start;
        private int _position;
        private int _line = 1;

        internal int At(long offset)
        {
            for (var end = _start + (int)offset; _position < end; _position++)
            {
                if (utf8[_position] == '\n')
                {
                    _line++;
                }
            }

            return _line;
        }
    }
}
