using System.Text.RegularExpressions;
using ZhuhaiIp.Analytics.EndToEnd.Tests.Architecture;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Docs;

/// <summary>A Markdown file, or a part of one.</summary>
internal sealed partial record Document(string Name, string Text)
{
    internal static Document Open(string relative) => new(relative, Repository.Read(relative).ReplaceLineEndings("\n"));

    /// <summary>What stands under the heading that holds <paramref name="words"/>, down to the next one of its level.</summary>
    internal Document Section(string words)
    {
        var headings = Heading().Matches(Text);
        var start = headings.FirstOrDefault(heading => heading.Value.Contains(words, StringComparison.Ordinal))
            ?? throw new Xunit.Sdk.XunitException($"{Name} has no heading with “{words}”.");
        var end = headings.FirstOrDefault(heading =>
            heading.Index > start.Index && heading.Groups[1].Length <= start.Groups[1].Length)?.Index ?? Text.Length;
        return new Document($"{Name}, {start.Value}", Text[start.Index..end]);
    }

    /// <summary>What stands as code in the first cell of the tables' rows: the names that they explain.</summary>
    internal IReadOnlyList<string> Explained =>
    [
        .. Row().Matches(Text).SelectMany(row => Code().Matches(row.Groups[1].Value)).Select(code => code.Groups[1].Value),
    ];

    /// <summary>What stands as code in the headings of the third level.</summary>
    internal IReadOnlyList<string> Headed =>
    [
        .. Heading().Matches(Text).Where(heading => heading.Groups[1].Length == 3)
            .SelectMany(heading => Code().Matches(heading.Value)).Select(code => code.Groups[1].Value),
    ];

    internal void Names(IEnumerable<string> words)
    {
        var missing = words.Where(word => !Text.Contains(word, StringComparison.Ordinal));
        Assert.True(!missing.Any(), $"{Name} does not name: {string.Join(", ", missing)}");
    }

    internal void NamesAsCode(IEnumerable<string> words) => Names(words.Select(word => $"`{word}`"));

    // A line of a code block that begins with # is no heading: headings here never stand behind a shell's prompt.
    [GeneratedRegex("^(#+) .*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| *(`(?:\\\||[^|])*)\|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
