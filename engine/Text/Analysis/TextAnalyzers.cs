using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>The analyzers that a store can be made with.</summary>
/// <remarks>The other one is there in a build with <c>-p:SmartCn=true</c>, which adds its package.</remarks>
public static class TextAnalyzers
{
    /// <summary>The program's own.</summary>
    public const string Own = "zhip";

    /// <summary>That of the package <c>Lucene.Net.Analysis.SmartCn</c>.</summary>
    public const string SmartCn = "smartcn";

    private const int SmartCnVersion = 1;

    /// <summary>What the analyzer of a name writes into a manifest.</summary>
    /// <exception cref="AnalyticsException">There is no such analyzer, or it is not built in.</exception>
    public static string Identity(string name) => name switch
    {
        Own => AnalyzerIdentity.Current,
        SmartCn when IsBuiltIn => $"{SmartCn}-{SmartCnVersion}:{AnalyzerIdentity.Current}",
        SmartCn => throw new AnalyticsException(new Wording(
            "此程序没有编入 smartcn 分析器：请在提供 Lucene.Net.Analysis.SmartCn 包的机器上以 dotnet build -p:SmartCn=true 构建，或用自带的 --analyzer zhip",
            "The analyzer smartcn is not built into this program: build it with dotnet build -p:SmartCn=true where the package Lucene.Net.Analysis.SmartCn is served, or use --analyzer zhip, its own")),
        _ => throw new AnalyticsException(new Wording(
            $"没有分析器“{name}”：可用 {Own}、{SmartCn}", $"There is no analyzer \"{name}\": there are {Own} and {SmartCn}")),
    };

    /// <summary>The name of the analyzer that wrote <paramref name="identity"/>.</summary>
    public static string NameOf(string identity)
    {
        ArgumentNullException.ThrowIfNull(identity);
        return identity.StartsWith(SmartCn + "-", StringComparison.Ordinal) ? SmartCn : Own;
    }

    /// <summary>How the analyzer of a name cuts, with the terms of a user.</summary>
    internal static TextCutter Cutter(string name, UserTerms terms) =>
        name == Own ? TextCutter.Own(terms) : TextCutter.Foreign(Foreign());

#if SMARTCN
    private static bool IsBuiltIn => true;

    private static SmartCnSegmenter Foreign() => new();
#else
    private static bool IsBuiltIn => false;

    private static ISegmenter Foreign() => throw new InvalidOperationException("No other analyzer is built in.");
#endif
}
