using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Cli;

/// <summary>Where a command speaks: results to standard output, messages to standard error.</summary>
internal sealed class CommandConsole(TextWriter output, TextWriter error, Language language)
{
    // Chinese stays readable; the text goes to a program or a file, never into a page.
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSerializerOptions OneLine = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    internal TextWriter Output { get; } = output;

    internal TextWriter Error { get; } = error;

    internal Language Language { get; } = language;

    /// <summary>Prints a line of the result.</summary>
    internal void Line(string text = "") => Output.WriteLine(Printable(text));

    /// <summary>Prints a line of the result in the user's language.</summary>
    internal void Line(string chinese, string english) =>
        Line(Language == Language.English ? english : chinese);

    /// <summary>Prints a message beside the result.</summary>
    internal void Message(Wording wording) => Error.WriteLine(Printable(wording.In(Language)));

    /// <summary>Prints one JSON document.</summary>
    internal void Json(JsonNode document, bool oneLine = false) =>
        Output.WriteLine(document.ToJsonString(oneLine ? OneLine : Indented));

    /// <summary>Text of records is hostile: a control character must not reach the terminal.</summary>
    internal static string Printable(string text)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character))
            {
                return string.Concat(text.Select(c => char.IsControl(c) && c != '\n' ? '\uFFFD' : c));
            }
        }

        return text;
    }
}
