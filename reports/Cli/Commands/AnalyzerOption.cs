using System.CommandLine;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary><c>--analyzer</c>: how the index of a store is cut into words.</summary>
internal static class AnalyzerOption
{
    internal static Option<string> Create(Language language) => new("--analyzer")
    {
        HelpName = $"{TextAnalyzers.Own}|{TextAnalyzers.SmartCn}",
        Description = new Wording(
            $"索引的分词：{TextAnalyzers.Own}（自带，默认），或 {TextAnalyzers.SmartCn}（须以 -p:SmartCn=true 构建）",
            $"how the index is cut into words: {TextAnalyzers.Own} (its own, default) or {TextAnalyzers.SmartCn} (in a build with -p:SmartCn=true)").In(language),
    };
}
