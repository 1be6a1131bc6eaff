using System.Text.Json;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Navigation;

/// <summary>One object of a study file: asks for its keys and says with line and remedy what is wrong with them.</summary>
internal sealed class StudyObject
{
    private readonly StudyJson _json;
    private readonly string _name;

    /// <summary>Takes <paramref name="json"/> as an object that may have <paramref name="keys"/> and no others.</summary>
    internal StudyObject(StudyJson json, string name, string what, params IReadOnlyList<string> keys)
    {
        (_json, _name) = (json, name);
        if (json.Kind != JsonTokenType.StartObject)
        {
            throw Wrong(json.Line, $"{what}应为 {{…}} 对象。", $"{what} must be an object {{…}}.");
        }

        foreach (var (key, line, _) in json.Members.Where(member => !keys.Contains(member.Key)))
        {
            var known = string.Join(", ", keys);
            throw Wrong(
                line,
                $"未知的键 \"{key}\"，请改为下列之一或删去：{known}。",
                $"unknown key \"{key}\"; use one of these or remove it: {known}.");
        }
    }

    internal int Line => _json.Line;

    internal StudyJson? Find(string key) => _json.Members.Find(member => member.Key == key).Value;

    internal string Text(string key) =>
        OptionalText(key) ?? throw Wrong(Line, $"缺少键 \"{key}\"，请补上。", $"the key \"{key}\" is missing; add it.");

    internal string? OptionalText(string key) => Find(key) is { } value ? TextOf(value, key) : null;

    internal IReadOnlyList<StudyJson> Array(string key)
    {
        if (Find(key) is not { } value)
        {
            return [];
        }

        return value.Kind == JsonTokenType.StartArray && value.Items.Count > 0
            ? value.Items
            : throw Wrong(
                value.Line,
                $"\"{key}\" 应为非空数组 […]；没有内容时请删去这个键。",
                $"\"{key}\" must be an array […] that is not empty; remove the key where there is nothing to say.");
    }

    internal IReadOnlyList<(string Text, int Line)> Texts(string key)
    {
        var texts = Array(key).Select(item => (TextOf(item, key), item.Line)).ToList();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (text, line) in texts)
        {
            if (!seen.Add(text))
            {
                throw Wrong(line, $"\"{key}\" 中的 \"{text}\" 重复，请删去一个。", $"\"{text}\" stands twice in \"{key}\"; remove one.");
            }
        }

        return texts;
    }

    /// <summary>The value that <paramref name="choices"/> give for the key's text; <paramref name="fallback"/> without the key.</summary>
    internal T Choice<T>(string key, T fallback, params (string Text, T Value)[] choices)
    {
        if (OptionalText(key) is not { } text)
        {
            return fallback;
        }

        var found = System.Array.FindIndex(choices, choice => choice.Text == text);
        var known = string.Join(", ", choices.Select(choice => choice.Text));
        return found >= 0
            ? choices[found].Value
            : throw Wrong(
                Find(key)!.Line,
                $"\"{key}\" 的值 \"{text}\" 不可用，请改为：{known}。",
                $"\"{text}\" is no value for \"{key}\"; use one of: {known}.");
    }

    internal AnalyticsException Wrong(int line, string chinese, string english) =>
        new(new Wording($"{_name} 第 {line} 行：{chinese}", $"{_name} line {line}: {english}"));

    private string TextOf(StudyJson value, string key)
    {
        if (value is not { Kind: JsonTokenType.String, Text: { } text })
        {
            throw Wrong(value.Line, $"\"{key}\" 应为带引号的文字。", $"\"{key}\" must be a text in quotes.");
        }

        return text.Length > 0 && text.Trim() == text && !text.Any(char.IsControl)
            ? text
            : throw Wrong(
                value.Line,
                $"\"{key}\" 的文字不能为空，首尾不能有空格，也不能含换行等控制字符。",
                $"a text in \"{key}\" must not be empty, start or end with a space, or hold a line break or other control character.");
    }
}
