using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Normalization;

namespace ZhuhaiIp.Analytics.Text.Synonyms;

/// <summary>A row of <c>synonyms.tsv</c>.</summary>
/// <param name="Cluster">The industry whose documents use the terms, as in the file's head.</param>
/// <param name="Terms">The terms as written, two or more.</param>
/// <param name="Why">Why they mean the same.</param>
internal sealed record SynonymGroup(string Cluster, IReadOnlyList<string> Terms, string Why)
{
    /// <summary>The terms as they are looked for, each once.</summary>
    public IReadOnlyList<string> Folded => [.. Terms.Select(TextFolder.Fold).Distinct(StringComparer.Ordinal)];

    /// <summary>The rows that come with the program.</summary>
    public static IEnumerable<SynonymGroup> Shipped()
    {
        foreach (var line in EmbeddedLines.Of("synonyms.tsv"))
        {
            yield return line.Split('\t') is [var cluster, var terms, var why] && terms.Split('=') is { Length: >= 2 } several
                ? new SynonymGroup(cluster, several, why)
                : throw new InvalidDataException($"synonyms.tsv: {line}");
        }
    }
}
