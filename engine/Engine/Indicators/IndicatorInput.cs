using System.Text.Json;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>The input of an indicator: asks for its keys and names the one that is wrong.</summary>
internal sealed class IndicatorInput
{
    private readonly JsonElement _json;
    private readonly string _path;

    /// <summary>Takes <paramref name="json"/> as an object that may have <paramref name="keys"/> and no others.</summary>
    internal IndicatorInput(JsonElement json, params IReadOnlyList<string> keys)
        : this(json, "", keys)
    {
    }

    private IndicatorInput(JsonElement json, string path, IReadOnlyList<string> keys)
    {
        (_json, _path) = (json, path);
        var known = string.Join(", ", keys.Select(key => $"\"{key}\""));
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw Wrong($"应为含有键 {known} 的 JSON 对象", $"must be a JSON object with the keys {known}");
        }

        foreach (var member in json.EnumerateObject().Where(member => !keys.Contains(member.Name)))
        {
            throw Wrong(
                $"含有未知的键 \"{member.Name}\"；可用的键：{known}", $"has the unknown key \"{member.Name}\"; it may have {known}");
        }
    }

    internal double?[] Numbers(string key) => [.. List(key).Select((item, at) => Number(item, $"{key}[{at}]"))];

    /// <summary>Numbers that are parts of a whole: none below 0.</summary>
    internal double?[] Parts(string key)
    {
        var parts = Numbers(key);
        var negative = Array.FindIndex(parts, part => part < 0);
        return negative < 0
            ? parts
            : throw Wrong($"的 \"{key}[{negative}]\" 不能为负数", $"must not have a negative number at \"{key}[{negative}]\"");
    }

    internal double Number(string key) =>
        OptionalNumber(key) ?? throw Wrong($"缺少数值键 \"{key}\"", $"lacks the number \"{key}\"");

    internal double? OptionalNumber(string key) => _json.TryGetProperty(key, out var value) ? Number(value, key) : null;

    internal string Text(string key)
    {
        if (!_json.TryGetProperty(key, out var value))
        {
            throw Wrong($"缺少键 \"{key}\"", $"lacks the key \"{key}\"");
        }

        return Name(value, key);
    }

    internal string[] Names(string key) => [.. List(key).Select((item, at) => Name(item, $"{key}[{at}]"))];

    internal double?[][] Table(string key) =>
    [
        .. List(key).Select((row, at) => row.ValueKind == JsonValueKind.Array
            ? row.EnumerateArray().Select((cell, column) => Number(cell, $"{key}[{at}][{column}]")).ToArray()
            : throw Wrong($"的 \"{key}[{at}]\" 应为数组", $"must have an array at \"{key}[{at}]\"")),
    ];

    internal IEnumerable<IndicatorInput> Objects(string key, params string[] keys) =>
        List(key).Select((item, at) => new IndicatorInput(item, $"{key}[{at}]", keys));

    internal AnalyticsException Wrong(string chinese, string english)
    {
        var at = _path.Length == 0 ? "" : $" {_path}";
        return new AnalyticsException(new Wording($"指标输入{at}{chinese}。", $"The indicator's input{at} {english}."));
    }

    private List<JsonElement> List(string key) =>
        _json.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Array
            ? [.. value.EnumerateArray()]
            : throw Wrong($"缺少数组键 \"{key}\"", $"lacks the array \"{key}\"");

    private double? Number(JsonElement value, string at)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw Wrong($"的 \"{at}\" 应为数值或 null", $"must have a number or null at \"{at}\"");
    }

    // A node may be called by a number: 7 and "7" are the same name.
    private string Name(JsonElement value, string at) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        _ => throw Wrong($"的 \"{at}\" 应为文字", $"must have a text at \"{at}\""),
    };
}
