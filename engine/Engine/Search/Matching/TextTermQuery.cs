using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Text.Analysis;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ZhuhaiIp.Analytics.Engine.Search.Matching;

/// <summary>The documents with a text as it stands or, in one of the fields, all its words; the former come first.</summary>
/// <remarks>
/// Either way a document has the pairs of characters that its words are made of: few lists tell which documents are
/// looked at, whatever the number of fields and of ways to say a word.
/// </remarks>
/// <param name="index">Looks up terms.</param>
/// <param name="field">The field of words, or <see cref="FullTextFields.Texts"/> for title, abstract and claims.</param>
/// <param name="text">The text, of two characters or more.</param>
/// <param name="words">Its words, none of them with synonyms, one of them of two characters or more.</param>
/// <param name="limits">What the search may spend.</param>
internal sealed class TextTermQuery(IndexTerms index, string field, string text, IReadOnlyList<QueryWord> words, SearchLimits limits) : LuceneQuery
{
    /// <summary>How much more a place in the title weighs.</summary>
    internal const float TitleWeight = 3;

    /// <summary>How much more a term weighs that a user keeps whole than its parts.</summary>
    internal const float KeptWholeWeight = 30;

    /// <summary>How much more the text itself weighs: above what its words can weigh together.</summary>
    internal const float LiteralWeight = 1000;

    private readonly IndexTerms _index = index;
    private readonly string _field = field;
    private readonly string _text = text;
    private readonly IReadOnlyList<QueryWord> _words = words;
    private readonly SearchLimits _limits = limits;

    /// <summary>The pairs that a document needs; none where the words are of one character each, or have synonyms.</summary>
    internal static IReadOnlyList<string> Required(IReadOnlyList<QueryWord> words) => words.Any(word => word.Synonyms.Count > 0) ? [] :
    [
        .. words.SelectMany(word => word.Parts.Count == 0 ? [word.Text] : word.Parts)
            .SelectMany(LiteralQueryTerms.Of).Select(pair => pair.Text).Where(pair => !LiteralQueries.IsSingle(pair)).Distinct(StringComparer.Ordinal),
    ];

    public override string ToString(string of) => $"{_field}:{_text}";

    public override void ExtractTerms(ISet<Term> terms)
    {
        // It has none of its own.
    }

    public override Weight CreateWeight(IndexSearcher searcher) => new TextTermWeight(this);

    private sealed class TextTermWeight : Weight
    {
        private readonly TextTermQuery _query;
        private readonly LiteralTerms _literal;
        private readonly LiteralTerms? _title;
        private readonly IndexTerm[] _required;
        private readonly FieldWords[] _words;
        private float _value;

        internal TextTermWeight(TextTermQuery query)
        {
            _query = query;
            var (isWhole, index) = (query._field == FullTextFields.Texts, query._index);
            var scope = LiteralScope.Of(query._field);
            var literal = LiteralQueryTerms.Of(query._text);
            _literal = new LiteralTerms(index, query._field, literal);
            _title = isWhole ? new LiteralTerms(index, FullTextFields.Title, literal) : null;
            _required = [.. Required(query._words).Select(pair => index.Of(scope.Term(pair)))];
            string[] fields = isWhole ? [.. FullTextFields.WordFields] : [query._field];
            _words = [.. fields.Select(field => new FieldWords(index, field, query._words, WeightOf(field)))];
            _value = query.Boost;
        }

        public override LuceneQuery Query => _query;

        public override float GetValueForNormalization() => _query.Boost * _query.Boost;

        public override void Normalize(float norm, float topLevelBoost) => _value = _query.Boost * norm * topLevelBoost;

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            if (!Array.TrueForAll(_required, pair => pair.IsIn(context)))
            {
                return null;
            }

            var literal = _literal.Open(context, acceptDocs);
            var led = new bool[literal?.Lists.Count ?? 0];
            var lists = new List<DocIdSetIterator>(_required.Length);
            foreach (var pair in _required)
            {
                var shared = literal is null ? -1 : _literal.ListOf(pair);
                lists.Add(shared >= 0 ? literal!.Lists[shared] : pair.Documents(context, acceptDocs, DocsFlags.NONE));
                if (shared >= 0)
                {
                    led[shared] = true;
                }
            }

            var value = _value * LiteralWeight * _literal.Rarity;
            return new TextTermScorer(this, lists, _query._limits)
            {
                Literal = new LiteralCheck(literal, value * (_title is null ? WeightOf(_query._field) : 1), led),
                Title = new LiteralCheck(_title?.Open(context), value * TitleWeight, []),
                Words = new Lazy<IWordCheck>(() => new AnyCheck([.. _words.Select(words => words.Open(context))])),
                WordsWeight = _value,
            };
        }

        public override Explanation Explain(AtomicReaderContext context, int doc) => MatchExplanation.Of(this, context, doc);

        private static float WeightOf(string field) => field == FullTextFields.Title ? TitleWeight : 1;
    }

    private sealed class TextTermScorer(Weight weight, IEnumerable<DocIdSetIterator> lists, SearchLimits limits) : CheckedScorer(weight, lists, limits)
    {
        private int _document = -1;

        internal required LiteralCheck Literal { get; init; }

        internal required LiteralCheck Title { get; init; }

        internal required Lazy<IWordCheck> Words { get; init; }

        internal required float WordsWeight { get; init; }

        public override float GetScore() => Literal.IsAt(_document)
            ? Literal.Score(_document) + (Title.IsAt(_document) ? Title.Score(_document) : 0)
            : WordsWeight * Words.Value.Score(_document);

        internal override bool Check(int document)
        {
            _document = document;
            return Literal.IsAt(document) || Words.Value.IsAt(document);
        }
    }
}
