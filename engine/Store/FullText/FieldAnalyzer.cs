using Lucene.Net.Analysis;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Store.FullText;

/// <summary>The one analyzer of the index: words for word fields, characters for literal ones.</summary>
internal sealed class FieldAnalyzer : AnalyzerWrapper
{
    private readonly WordAnalyzer _words = new(ZhuhaiIp.Analytics.Text.Segmentation.Segmenters.Default);
    private readonly LiteralAnalyzer _literal = new();

    internal FieldAnalyzer()
        : base(PER_FIELD_REUSE_STRATEGY)
    {
    }

    public override int GetPositionIncrementGap(string fieldName) => FullTextFields.ValueGap;

    protected override Analyzer GetWrappedAnalyzer(string fieldName) =>
        fieldName.EndsWith(".l", StringComparison.Ordinal) ? _literal : _words;
}
