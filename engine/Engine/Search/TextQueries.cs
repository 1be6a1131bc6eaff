using Lucene.Net.Index;
using Lucene.Net.Search;
using ZhuhaiIp.Analytics.Engine.Search.Finding;
using ZhuhaiIp.Analytics.Engine.Search.Intervals;
using ZhuhaiIp.Analytics.Engine.Search.Matching;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Text.Analysis;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Text in queries: the characters in a row, or else all the words.</summary>
/// <remarks>A field is one of the index, or <see cref="FullTextFields.Texts"/> for title, abstract and claims.</remarks>
internal sealed class TextQueries(FullTextIndex index, SearchLimits limits)
{
    // What was asked for comes before what means the same.
    private const float SynonymWeight = 0.5f;

    private readonly IndexTerms _terms = new(index);

    /// <summary>The field holds these characters in a row, whatever the segmentation; none for a text of nothing but white space.</summary>
    internal LuceneQuery Literal(string field, string text)
    {
        var terms = LiteralQueryTerms.Of(text);
        return terms.Count == 0 ? new BooleanQuery()
            : terms.Count == 1 && LiteralQueries.IsSingle(terms[0].Text) ? Titled(field, of => Single(of, terms[0].Text))
            : Weighed(new LiteralQuery(_terms, field, terms, limits), field);
    }

    /// <summary>The field holds these characters in a row, or all their words; the former come first.</summary>
    internal LuceneQuery Unquoted(string field, string text, QueryVocabulary vocabulary)
    {
        var words = vocabulary.Words(text);
        if (words.Count < 2 && (words.Count == 0 || (words[0].Parts.Count == 0 && words[0].Synonyms.Count == 0)))
        {
            return Literal(field, text);
        }

        var hasWords = field == FullTextFields.Texts || FullTextFields.WordFields.Contains(field);
        if (hasWords && TextTermQuery.Required(words).Count > 0)
        {
            return new TextTermQuery(_terms, field, text, words, limits);
        }

        var literal = Literal(field, text);
        literal.Boost *= TextTermQuery.LiteralWeight;
        return Any([literal, .. WordFields(field).Select(of => All(words.Select(word => Word(of, word))))]);
    }

    /// <summary>What a finder finds in a field, weighed like a term of the field.</summary>
    internal static LuceneQuery Found(string field, IDocumentFinder finder) => Weighed(new FoundQuery(finder), field);

    /// <summary>What is made for a field; for all three texts, what stands in the title weighs more.</summary>
    internal static LuceneQuery Titled(string field, Func<string, LuceneQuery> make) =>
        field == FullTextFields.Texts ? Any([make(field), make(FullTextFields.Title)]) : make(field);

    private static IReadOnlyList<string> WordFields(string field) => field == FullTextFields.Texts ? FullTextFields.WordFields : [field];

    private LuceneQuery Word(string field, QueryWord word)
    {
        if (!FullTextFields.WordFields.Contains(field))
        {
            return Literal(field, word.Text);
        }

        var ways = new List<LuceneQuery> { Weighed(new TermQuery(new Term(field, word.Text)), field) };
        if (word.IsKeptWhole)
        {
            var literal = Literal(field, word.Text);
            literal.Boost *= TextTermQuery.KeptWholeWeight;
            ways.Add(literal);
        }

        if (word.Parts.Count > 0)
        {
            ways.Add(All(word.Parts.Select(part => Weighed(new TermQuery(new Term(field, part)), field))));
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

    private AllQuery All(IEnumerable<LuceneQuery> queries) => new([.. queries], [], limits);

    private static LuceneQuery Any(List<LuceneQuery> queries)
    {
        if (queries.Count == 1)
        {
            return queries[0];
        }

        var any = new BooleanQuery();
        foreach (var query in queries)
        {
            any.Add(query, Occur.SHOULD);
        }

        return any;
    }

    /// <summary>One character: whatever pair begins with it, thousands of terms.</summary>
    private LuceneQuery Single(string field, string character)
    {
        var scope = LiteralScope.Of(field);
        var finder = scope.IsWhole
            ? (IDocumentFinder)new PrefixFinder(scope.Term(character), limits)
            : new IntervalFinder(new IntervalSources(field, limits).Characters(character)!, limits);
        return Found(field, finder);
    }

    private static LuceneQuery Weighed(LuceneQuery query, string field)
    {
        query.Boost = field == FullTextFields.Title ? TextTermQuery.TitleWeight : 1;
        return query;
    }
}
