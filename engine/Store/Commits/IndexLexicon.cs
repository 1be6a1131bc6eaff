using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Workbench;
using ZhuhaiIp.Analytics.Text.Analysis;
using ZhuhaiIp.Analytics.Text.Lexicons;

namespace ZhuhaiIp.Analytics.Store.Commits;

/// <summary>The lexicon that an index was cut with: that of the program, and the users' terms of the moment it was built.</summary>
/// <remarks>What is added to an index is cut like what it has, whatever the workbench says since.</remarks>
internal static class IndexLexicon
{
    private const string Name = "manifest.json";

    /// <summary>A store without records, whose index will be cut with the terms that its workbench has.</summary>
    internal static StoreManifest New(string root, string analyzer) =>
        Renewed(root, new StoreManifest { Analyzer = TextAnalyzers.Identity(analyzer) });

    /// <summary>The manifest with the terms that the workbench has now, for an index that is built anew.</summary>
    internal static StoreManifest Renewed(string root, StoreManifest manifest)
    {
        var terms = Kept(root).Indexable;
        return manifest with { Lexicon = Lexicon.Default.With(terms).Hash, LexiconTerms = string.Join('\n', terms.Lines) };
    }

    /// <summary>How the index is cut.</summary>
    internal static TextCutter Cutter(StoreManifest manifest) =>
        TextAnalyzers.Cutter(TextAnalyzers.NameOf(manifest.Analyzer), Terms(manifest));

    /// <summary>Whether an index that is built now would know other terms.</summary>
    /// <exception cref="AnalyticsException">A lexicon of the workbench cannot be read.</exception>
    internal static bool IsBehind(string root, StoreManifest manifest) => Kept(root).Indexable.Hash != Terms(manifest).Hash;

    /// <summary>The terms and synonyms of all lexicons of the workbench; of two that say a term differently the later name counts.</summary>
    internal static UserTerms Kept(string root) =>
        new AnalystWorkbench(root, TimeProvider.System).Lexicons.Current().Values.Aggregate(
            UserTerms.Empty, (all, entry) => all.And(UserTerms.Parse(entry.Value!.Words, $"workbench/lexicons {entry.Key}")));

    private static UserTerms Terms(StoreManifest manifest) => manifest.LexiconTerms.Length == 0
        ? UserTerms.Empty
        : UserTerms.Parse(manifest.LexiconTerms.Split('\n'), Name);
}
