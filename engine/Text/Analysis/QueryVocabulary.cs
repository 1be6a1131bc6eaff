using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Normalization;
using ZhuhaiIp.Analytics.Text.Segmentation;
using ZhuhaiIp.Analytics.Text.Synonyms;

namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>What decides the words of queries without quotes: how the index was cut, the terms of a user, synonyms.</summary>
/// <remarks>Queries in quotes ask nothing of it. Safe to use from several threads.</remarks>
public sealed class QueryVocabulary
{
    private readonly TextCutter _index;
    private readonly UserTerms _terms;
    private readonly SynonymTable? _synonyms;
    private readonly ISegmenter _segmenter;
    private readonly HashSet<string> _whole;

    private QueryVocabulary(TextCutter index, UserTerms terms, SynonymTable? synonyms)
    {
        (_index, _terms, _synonyms) = (index, terms, synonyms);
        _segmenter = terms.Terms.Count == 0 ? index.Segmenter : index.With(terms);
        _whole = [.. terms.Terms.Select(term => term.Text)];
    }

    /// <summary>That of an index cut by what comes with the program, without terms of a user.</summary>
    public static QueryVocabulary Default { get; } = new(TextCutter.Default, UserTerms.Empty, null);

    /// <summary>Whether words get their synonyms.</summary>
    public bool HasSynonyms => _synonyms is not null;

    /// <summary>That of an index that <paramref name="index"/> cut.</summary>
    internal static QueryVocabulary Of(TextCutter index, UserTerms terms) => new(index, terms, null);

    /// <summary>This one with more terms of a user.</summary>
    public QueryVocabulary With(UserTerms terms)
    {
        var all = _terms.And(terms);
        return new(_index, all, _synonyms is null ? null : SynonymTable.Default.With(all.Synonyms));
    }

    /// <summary>This one with the synonyms that come with the program, and those of the user.</summary>
    public QueryVocabulary WithSynonyms() => new(_index, _terms, SynonymTable.Default.With(_terms.Synonyms));

    /// <summary>The words of <paramref name="text"/>, marks and white space left out.</summary>
    public IReadOnlyList<QueryWord> Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var segments = new List<Segment>();
        _segmenter.Segment(text, segments);
        var folded = TextFolder.Fold(text);
        var words = new List<QueryWord>();
        for (var at = 0; at < segments.Count;)
        {
            var count = _synonyms?.LongestAt(folded, segments, at) ?? 0;
            var segment = new Segment(segments[at].Start, segments[at + Math.Max(1, count) - 1].End - segments[at].Start);
            if (count > 0 || CharacterKinds.IsWord(segment.Of(text)))
            {
                var word = Word(segment.Of(folded).ToString(), joined: count > 1);
                words.Add(count > 0 ? word with { Synonyms = _synonyms!.SameAs(word.Text) } : word);
            }

            at += Math.Max(1, count);
        }

        return words;
    }

    private QueryWord Word(string word, bool joined)
    {
        if (word.Length > TermLength.Longest)
        {
            return new(word[..TermLength.Of(word)], []);
        }

        if (!joined && !_whole.Contains(word))
        {
            return new(word, _index.PartsOf(word));
        }

        var cut = _index.Cut(word);
        return new(word, cut.Count > 1 ? cut : _index.PartsOf(word)) { IsKeptWhole = true };
    }
}
