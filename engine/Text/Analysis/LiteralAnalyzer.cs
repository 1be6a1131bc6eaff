using Lucene.Net.Analysis;

namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>Writes a field so that <see cref="LiteralQueries"/> finds exactly what it contains.</summary>
internal sealed class LiteralAnalyzer : Analyzer
{
    // Wider than any two terms of a phrase that meet: a query never runs over from one value of a field to the next.
    private const int Gap = 1000;

    /// <inheritdoc/>
    public override int GetPositionIncrementGap(string fieldName) => Gap;

    /// <inheritdoc/>
    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader) =>
        new(new LiteralTokenizer(reader));
}
