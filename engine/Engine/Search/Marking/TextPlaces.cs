using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Engine.Search.Intervals;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Text.Analysis;
using ZhuhaiIp.Analytics.Text.Normalization;

namespace ZhuhaiIp.Analytics.Engine.Search.Marking;

/// <summary>Where the conditions of a query are met in one text: what the index says of documents, said of places.</summary>
internal sealed class TextPlaces(string text, string name, QueryVocabulary vocabulary)
{
    // A stretch of a hundred characters is shown: places beyond are not.
    private const int MostPlaces = 2_000;

    private readonly Lazy<TextCharacters> _characters = new(() => new TextCharacters(text, name == FullTextFields.Claims));
    private readonly Lazy<TextWords> _words = new(() => new TextWords(text));

    private readonly bool _hasWords = FullTextFields.WordFields.Contains(name);

    /// <summary>The places of a term: the characters in a row, or else, without quotes, its words and their parts.</summary>
    internal IEnumerable<Place> Of(TermQuery term)
    {
        var literal = _characters.Value.InARow(term.Text).ToList();
        return literal.Count > 0 || term.Quoted || !_hasWords
            ? literal
            : vocabulary.Words(term.Text).SelectMany(Of);
    }

    /// <summary>The parts of a term that a user keeps whole are marked only where it is not there itself.</summary>
    private IEnumerable<Place> Of(QueryWord word)
    {
        var whole = _characters.Value.InARow(word.Text).ToList();
        var others = word.IsKeptWhole && whole.Count > 0 ? word.Synonyms : word.Parts.Concat(word.Synonyms);
        return whole.Concat(others.SelectMany(Others));
    }

    /// <summary>The places of what stands for a word: whole words in a script with spaces, as they were looked for, so that led is not marked in sealed.</summary>
    private IEnumerable<Place> Others(string term) => QueryWords.AreWords(term)
        ? _words.Value.InARow([.. QueryWords.Of(term).Select(word => word.Text)])
        : _characters.Value.InARow(term);

    /// <summary>The places of what begins with a text.</summary>
    internal IEnumerable<Place> Of(PrefixQuery prefix) => _characters.Value.InARow(prefix.Text);

    /// <summary>The places of a pattern.</summary>
    internal IEnumerable<Place> Of(WildcardQuery wildcard) => _hasWords && IsOfWords(wildcard.Pattern)
        ? _words.Value.Fitting(new WordPattern(wildcard.Pattern).Fits)
        : _characters.Value.Fitting(wildcard.Pattern).GroupBy(place => place.Start).Select(starting => starting.MinBy(place => place.End)!);

    /// <summary>The places of what differs from a text by few characters.</summary>
    internal IEnumerable<Place> Of(FuzzyQuery fuzzy)
    {
        if (!_hasWords || !IsOfWords(fuzzy))
        {
            return _characters.Value.Like(fuzzy.Text, fuzzy.Edits);
        }

        var word = TextFolder.Fold(fuzzy.Text);
        return _words.Value.Fitting(found => EditDistance.WithoutSwaps(word, found) <= fuzzy.Edits);
    }

    /// <summary>The places of what is near each other; what stands between is not marked.</summary>
    internal IEnumerable<Place> Of(ProximityQuery near) => Near(near, IntervalSources.CountsWords(near, name));

    /// <summary>Whether a pattern is matched against whole words.</summary>
    internal static bool IsOfWords(WildcardPattern pattern) =>
        pattern.Parts.All(part => part.Text.Length == 0 || QueryWords.AreSpaced(part.Text));

    /// <summary>Whether a text is compared with whole words.</summary>
    internal static bool IsOfWords(FuzzyQuery fuzzy) => QueryWords.AreSpaced(fuzzy.Text) && QueryWords.Of(fuzzy.Text).Count == 1;

    private List<Place> Near(ProximityQuery near, bool words)
    {
        List<Place> left = [.. Operand(near.Left, words).OrderBy(place => place.Start)];
        List<Place> right = [.. Operand(near.Right, words).OrderBy(place => place.Start)];
        var places = new List<Place>();
        Join(left, right, near.Operator, places);
        if (near.Operator.Kind != ProximityKind.Ordered)
        {
            Join(right, left, near.Operator, places);
        }

        return places;
    }

    private IEnumerable<Place> Operand(Query operand, bool words) => operand switch
    {
        TermQuery term when words => _words.Value.InARow([.. QueryWords.Of(term.Text).Select(word => word.Text)]),
        TermQuery term => _characters.Value.InARow(term.Text),
        PrefixQuery prefix => Of(prefix),
        WildcardQuery wildcard => _characters.Value.Fitting(wildcard.Pattern),
        ProximityQuery near => Near(near, words),
        OrQuery any => any.Operands.SelectMany(inner => Operand(inner, words)),
        _ => throw new InvalidOperationException($"A {operand.GetType().Name} has no places."),
    };

    private void Join(List<Place> first, List<Place> second, ProximityOperator nearness, List<Place> places)
    {
        var isCounted = nearness.Kind is ProximityKind.Ordered or ProximityKind.Unordered;
        var starts = second.ConvertAll(place => place.Start);
        foreach (var one in first)
        {
            var at = TextCharacters.First(starts, isCounted ? one.End : one.Start);
            for (; at < second.Count && places.Count < MostPlaces && AreNear(one, second[at], nearness); at++)
            {
                places.Add(new Place(one.Start, Math.Max(one.End, second[at].End), [.. one.Marks, .. second[at].Marks]));
            }
        }
    }

    /// <summary>Whether what begins behind the one is near it; nothing farther is where this is not.</summary>
    private bool AreNear(Place one, Place next, ProximityOperator nearness) => nearness.Kind switch
    {
        ProximityKind.Sentence => !_characters.Value.Ends(TextBound.Sentence, one.End - 1, next.Start),
        ProximityKind.Paragraph => !_characters.Value.Ends(TextBound.Paragraph, one.End - 1, next.Start),
        _ => next.Start - one.End <= nearness.Distance,
    };
}
