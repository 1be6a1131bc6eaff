using Lucene.Net.Index;

namespace ZhuhaiIp.Analytics.Store.FullText;

/// <summary>From which position on, and up to which, the characters of a field stand in the documents of a segment.</summary>
internal sealed class LiteralStretches(NumericDocValues? from, NumericDocValues? to)
{
    /// <summary>The first position and the one behind the last.</summary>
    internal (int From, int To) Of(int document) =>
        (from is null ? 0 : (int)from.Get(document), to is null ? int.MaxValue : (int)to.Get(document));
}
