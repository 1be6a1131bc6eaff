using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Store.Commits;

/// <summary>What must hold before a store is opened for writing.</summary>
internal static class StoreOpening
{
    /// <summary>Requires a store that this program can write to, or a place where one can be made.</summary>
    /// <exception cref="AnalyticsException">The folder holds something else, the store has another analyzer, or there is none of the name.</exception>
    internal static void Require(string root, string? analyzer)
    {
        var identity = analyzer is null ? null : TextAnalyzers.Identity(analyzer);
        var manifest = CommitPoint.ReadManifest(root);
        if (manifest is null && Directory.Exists(root) && !StoreLayout.MayBecomeStore(root))
        {
            throw new AnalyticsException(new Wording(
                $"{root} 不是专利库，也不是空文件夹：请另选一个文件夹（--store）",
                $"{root} is neither a store nor an empty folder: choose another one (--store)"));
        }

        if (File.Exists(root))
        {
            throw new AnalyticsException(new Wording(
                $"{root} 是文件，不是文件夹：请另选一个文件夹（--store）",
                $"{root} is a file, not a folder: choose another place (--store)"));
        }

        if (manifest is not null)
        {
            CommitPoint.RequireAnalyzer(manifest);
            if (identity is not null && identity != manifest.Analyzer)
            {
                throw new AnalyticsException(new Wording(
                    $"此库已用分析器 {TextAnalyzers.NameOf(manifest.Analyzer)} 建立：要改用 {analyzer}，请运行 zhip store repair --analyzer {analyzer}",
                    $"The store has the analyzer {TextAnalyzers.NameOf(manifest.Analyzer)}: to change to {analyzer}, run zhip store repair --analyzer {analyzer}"));
            }
        }
    }
}
