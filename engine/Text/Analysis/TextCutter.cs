using ZhuhaiIp.Analytics.Text.Lexicons;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Text.Analysis;

/// <summary>How the words of an index are cut: a segmenter, and the lexicon that knows the words inside words.</summary>
internal sealed class TextCutter
{
    private const int ShortestApart = 3;

    private readonly Func<UserTerms, ISegmenter> _layered;
    private readonly WordLattice _lattice;

    private TextCutter(ISegmenter segmenter, Lexicon lexicon, Func<UserTerms, ISegmenter> layered)
    {
        (Segmenter, Lexicon, _layered) = (segmenter, lexicon, layered);
        _lattice = new WordLattice(lexicon);
    }

    /// <summary>That of the program's own analyzer.</summary>
    public static TextCutter Default { get; } = Own(UserTerms.Empty);

    /// <summary>Cuts text.</summary>
    public ISegmenter Segmenter { get; }

    /// <summary>Knows the words inside words.</summary>
    public Lexicon Lexicon { get; }

    /// <summary>That of the program's own analyzer with terms of a user in its lexicon.</summary>
    public static TextCutter Own(UserTerms terms)
    {
        var lexicon = Lexicon.Default.With(terms);
        return new(Segmenters.With(Lexicon.Default, terms.Indexable), lexicon, more => Segmenters.With(lexicon, more));
    }

    /// <summary>That of a foreign segmenter, which takes no terms: those of a user are put over its cuts.</summary>
    public static TextCutter Foreign(ISegmenter segmenter) => new(
        segmenter, Lexicon.Default, more => new UserTermSegmenter(segmenter, [.. more.Terms.Select(term => term.Text)]));

    /// <summary>Cuts text and keeps the terms of a user whole.</summary>
    public ISegmenter With(UserTerms terms) => _layered(terms);

    /// <summary>The words that a folded text is cut into, marks and white space left out.</summary>
    public IReadOnlyList<string> Cut(string folded)
    {
        var segments = new List<Segment>();
        Segmenter.Segment(folded, segments);
        return [.. segments.Where(segment => CharacterKinds.IsWord(segment.Of(folded))).Select(segment => segment.Of(folded).ToString())];
    }

    /// <summary>The words that a folded word falls apart into where a document says it otherwise; none where it is of a piece.</summary>
    public IReadOnlyList<string> PartsOf(string word)
    {
        var parts = new List<Segment>();
        if (CharacterKinds.Of(word[0]) != CharacterKind.Han)
        {
            new SubwordFinder(Lexicon).Find(word, parts);
        }
        else if (word.Length >= ShortestApart)
        {
            _lattice.CutApart(word, parts);
        }

        return [.. parts.Select(part => part.Of(word).ToString())];
    }
}
