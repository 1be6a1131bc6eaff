using Lucene.Net.Index;
using Lucene.Net.Search;
using ZhuhaiIp.Analytics.Engine.Search.Finding;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Text.Analysis;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Text in queries: the characters in a row, or else all the words.</summary>
internal sealed class TextQueries(SearchLimits limits)
{
    // Above what the words of a query can weigh together: literal matches come first.
    private const float LiteralWeight = 1000;
    private const float TitleWeight = 3;

    /// <summary>The field holds these characters in a row, whatever the segmentation.</summary>
    internal LuceneQuery Literal(string field, string text)
    {
        var terms = LiteralQueryTerms.Of(text);
        var isSingle = terms.Count == 1 && LiteralQueries.IsSingle(terms[0].Text);
        return Weighed(isSingle ? Single(field, terms[0].Text) : FullTextQueries.Literal(field, text), field);
    }

    /// <summary>The field holds these characters in a row, or all their words; the former come first.</summary>
    internal LuceneQuery Unquoted(string field, string text)
    {
        var words = QueryWords.Of(text);
        var literal = Literal(field, text);
        if (words.Count < 2 && (words.Count == 0 || words[0].Parts.Count == 0))
        {
            return literal;
        }

        var all = new BooleanQuery();
        foreach (var word in words)
        {
            all.Add(Word(field, word), Occur.MUST);
        }

        literal.Boost *= LiteralWeight;
        return new BooleanQuery { { literal, Occur.SHOULD }, { all, Occur.SHOULD } };
    }

    private LuceneQuery Word(string field, QueryWord word)
    {
        if (!FullTextFields.WordFields.Contains(field))
        {
            return Literal(field, word.Text);
        }

        var whole = Weighed(new Lucene.Net.Search.TermQuery(new Term(field, word.Text)), field);
        if (word.Parts.Count == 0)
        {
            return whole;
        }

        var parts = new BooleanQuery();
        foreach (var part in word.Parts)
        {
            parts.Add(Weighed(new Lucene.Net.Search.TermQuery(new Term(field, part)), field), Occur.MUST);
        }

        return new BooleanQuery { { whole, Occur.SHOULD }, { parts, Occur.SHOULD } };
    }

    /// <summary>What a finder finds in a field, weighed like a term of the field.</summary>
    internal static LuceneQuery Found(string field, IDocumentFinder finder) => Weighed(new FoundQuery(finder), field);

    /// <summary>One character: whatever pair begins with it, thousands of terms.</summary>
    private FoundQuery Single(string field, string character) =>
        new(new PrefixFinder(FullTextQueries.LiteralTerm(FullTextFields.LiteralMark(field), character), limits));

    private static LuceneQuery Weighed(LuceneQuery query, string field)
    {
        query.Boost = field == FullTextFields.Title ? TitleWeight : 1;
        return query;
    }
}
