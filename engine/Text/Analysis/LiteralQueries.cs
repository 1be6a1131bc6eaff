using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>Index queries that say exactly what <see cref="LiteralText.Contains"/> says.</summary>
internal static class LiteralQueries
{
    /// <summary>The query for <paramref name="text"/> in a field that <see cref="LiteralAnalyzer"/> wrote; null where its
    /// literal form is empty, which nothing contains.</summary>
    public static Query? Of(string field, string text)
    {
        var terms = LiteralQueryTerms.Of(text);
        if (terms.Count == 0)
        {
            return null;
        }

        if (terms.Count == 1)
        {
            var term = new Term(field, terms[0].Text);
            return IsSingle(terms[0].Text) ? new PrefixQuery(term) : new TermQuery(term);
        }

        var phrase = new PhraseQuery();
        foreach (var term in terms)
        {
            phrase.Add(new Term(field, term.Text), term.Position);
        }

        return phrase;
    }

    internal static bool IsSingle(string term) => term.Length == (char.IsSurrogate(term[0]) ? 2 : 1);
}
