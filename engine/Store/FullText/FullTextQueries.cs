using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ZhuhaiIp.Analytics.Store.FullText;

/// <summary>The queries that suit how documents are indexed; the counterpart of <see cref="Batches.RowBatch"/>.</summary>
internal static class FullTextQueries
{
    /// <summary>Documents with exactly this keyword.</summary>
    internal static Query Keyword(string field, string value) =>
        new ConstantScoreQuery(new TermQuery(KeywordTerm(field, value)));

    /// <summary>Documents with a keyword that begins so.</summary>
    internal static Query KeywordPrefix(string field, string start) =>
        new ConstantScoreQuery(new PrefixQuery(KeywordTerm(field, start)));

    /// <summary>Documents whose day lies between <paramref name="from"/> and <paramref name="to"/>, both included.</summary>
    /// <remarks>Whole years, whole months and single days, as few as cover the range: each is a keyword.</remarks>
    internal static Query Days(string field, DateOnly? from, DateOnly? to)
    {
        var any = new BooleanQuery();
        foreach (var period in DayTerms.Covering(from, to))
        {
            any.Add(new TermQuery(KeywordTerm(field, period)), Occur.SHOULD);
        }

        return new ConstantScoreQuery(any);
    }

    /// <summary>The term of a keyword.</summary>
    internal static Term KeywordTerm(string field, string value) =>
        new(FullTextFields.Keywords, field + FullTextFields.KeywordMark + value);
}
