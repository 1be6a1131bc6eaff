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

    // A term that a user keeps whole comes before its parts, and what was asked for before what means the same.
    private const float KeptWholeWeight = 30;
    private const float SynonymWeight = 0.5f;

    /// <summary>The field holds these characters in a row, whatever the segmentation.</summary>
    internal LuceneQuery Literal(string field, string text)
    {
        var terms = LiteralQueryTerms.Of(text);
        var isSingle = terms.Count == 1 && LiteralQueries.IsSingle(terms[0].Text);
        return Weighed(isSingle ? Single(field, terms[0].Text) : FullTextQueries.Literal(field, text), field);
    }

    /// <summary>The field holds these characters in a row, or all their words; the former come first.</summary>
    internal LuceneQuery Unquoted(string field, string text, QueryVocabulary vocabulary)
    {
        var words = vocabulary.Words(text);
        var literal = Literal(field, text);
        if (words.Count < 2 && (words.Count == 0 || (words[0].Parts.Count == 0 && words[0].Synonyms.Count == 0)))
        {
            return literal;
        }

        var all = All(words.Select(word => Word(field, word)));
        literal.Boost *= LiteralWeight;
        return new BooleanQuery { { literal, Occur.SHOULD }, { all, Occur.SHOULD } };
    }

    private LuceneQuery Word(string field, QueryWord word)
    {
        if (!FullTextFields.WordFields.Contains(field))
        {
            return Literal(field, word.Text);
        }

        var ways = new List<LuceneQuery> { Weighed(new Lucene.Net.Search.TermQuery(new Term(field, word.Text)), field) };
        if (word.IsKeptWhole)
        {
            var literal = Literal(field, word.Text);
            literal.Boost *= KeptWholeWeight;
            ways.Add(literal);
        }

        if (word.Parts.Count > 0)
        {
            ways.Add(All(word.Parts.Select(part => Weighed(new Lucene.Net.Search.TermQuery(new Term(field, part)), field))));
        }

        ways.AddRange(word.Synonyms.Select(synonym => Synonym(field, synonym)));
        return Any(ways);
    }

    /// <summary>In a script with spaces whole words, for its characters are found inside other words too: led in sealed.</summary>
    private LuceneQuery Synonym(string field, string synonym)
    {
        var query = QueryWords.AreWords(synonym) ? Phrase(field, synonym) : Literal(field, synonym);
        query.Boost *= SynonymWeight;
        return query;
    }

    private static LuceneQuery Phrase(string field, string text)
    {
        var phrase = new PhraseQuery();
        foreach (var word in QueryWords.Of(text))
        {
            phrase.Add(new Term(field, word.Text));
        }

        return Weighed(phrase, field);
    }

    private static BooleanQuery All(IEnumerable<LuceneQuery> queries) => Joined(queries, Occur.MUST);

    private static LuceneQuery Any(List<LuceneQuery> queries) => queries.Count == 1 ? queries[0] : Joined(queries, Occur.SHOULD);

    private static BooleanQuery Joined(IEnumerable<LuceneQuery> queries, Occur occur)
    {
        var joined = new BooleanQuery();
        foreach (var query in queries)
        {
            joined.Add(query, occur);
        }

        return joined;
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
