using System.Text.Json;
using ZhuhaiIp.Analytics.Engine.Navigation;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

/// <summary>A study read from its file and held against titles and classes by code of its own: no query, no index.</summary>
internal sealed class StudyScan
{
    private readonly Clause[] _any;
    private readonly Clause[] _exclude;
    private readonly StudyScan[] _branches;

    private StudyScan(JsonElement node) => (_any, _exclude, _branches) = (
        [.. Items(node, "any").Select(clause => new Clause(clause))],
        [.. Items(node, "exclude").Select(clause => new Clause(clause))],
        [.. Items(node, "branches").Select(branch => new StudyScan(branch))]);

    /// <summary>The study of a file that ships.</summary>
    internal static StudyScan Of(string id)
    {
        var assembly = typeof(Studies).Assembly;
        using var stream = assembly.GetManifestResourceStream(
            assembly.GetManifestResourceNames().Single(name => name.EndsWith($"{id}.json", StringComparison.Ordinal)))!;
        using var document = JsonDocument.Parse(stream);
        return new StudyScan(document.RootElement);
    }

    /// <summary>Whether a record belongs to the study: to some branch, and to nothing that it excludes.</summary>
    internal bool Holds(string title, IReadOnlyList<string> symbols) =>
        (Array.Exists(_any, clause => clause.Meets(title, symbols)) || Array.Exists(_branches, branch => branch.Holds(title, symbols)))
        && !Array.Exists(_exclude, clause => clause.Meets(title, symbols));

    private static JsonElement.ArrayEnumerator Items(JsonElement node, string name) =>
        node.TryGetProperty(name, out var items) ? items.EnumerateArray() : default;

    private sealed class Clause(JsonElement node)
    {
        private readonly string[] _patterns = [.. Items(node, "ipc").Select(pattern => pattern.GetString()!)];
        private readonly string[] _words = [.. Items(node, "keywords").Select(word => RealTitles.Fold(word.GetString()!))];

        internal bool Meets(string title, IReadOnlyList<string> symbols) =>
            (_patterns.Length == 0 || symbols.Any(symbol => Array.Exists(_patterns, pattern => Fits(pattern, symbol))))
            && (_words.Length == 0 || Array.Exists(_words, word => title.Contains(word, StringComparison.Ordinal)));

        private static bool Fits(string pattern, string symbol) => pattern[^1] == '*'
            ? symbol.AsSpan().StartsWith(pattern.AsSpan(0, pattern.Length - 1), StringComparison.Ordinal)
            : symbol == pattern;
    }
}
