using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Engine.Search.Intervals;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Engine.Search.Finding;

/// <summary>The documents with a stretch of text that differs from a text by few characters: <c>打印机~</c>, whatever the segmentation.</summary>
/// <remarks>
/// Only the places of the characters sought are read: all others differ from them. A match keeps all pairs of neighbours but
/// two for each character that differs, so that a document with fewer cannot have one.
/// </remarks>
internal sealed class FuzzyCharacterFinder : IDocumentFinder
{
    private readonly string _field;
    private readonly LiteralScope _scope;
    private readonly int _edits;
    private readonly SearchLimits _limits;
    private readonly Rune[] _text;
    private readonly Rune[] _characters;
    private readonly int[] _sought;

    internal FuzzyCharacterFinder(string field, string text, int edits, SearchLimits limits)
    {
        (_field, _scope, _edits, _limits) = (field, LiteralScope.Of(field), edits, limits);
        _text = [.. LiteralText.Of(text).EnumerateRunes()];
        _characters = [.. _text.Distinct()];
        _sought = [.. _text.Select(rune => Array.IndexOf(_characters, rune))];
    }

    public bool IsParallel => true;

    public void Find(AtomicReader reader, FoundDocuments found)
    {
        if (reader.MaxDoc == 0)
        {
            return;
        }

        var candidates = Candidates(reader);
        var kept = _characters.Select(_ => candidates.Clone()).ToArray();
        var leaves = _characters.Select((rune, at) => Character(rune.ToString()).Open(reader, kept[at])).ToArray();
        var column = new FuzzyColumn(_sought);
        var places = new List<Interval>();
        var characters = new List<(int Position, int Character)>();
        for (var document = candidates.NextSetBit(0); document >= 0; document = Postings.Next(candidates, document))
        {
            _limits.Step();
            characters.Clear();
            for (var at = 0; at < leaves.Length; at++)
            {
                places.Clear();
                leaves[at].Find(document, places);
                places.ForEach(place => characters.Add((place.Start, at)));
            }

            characters.Sort();
            if (Best(column, characters) is { } best && best.Times > 0)
            {
                found.Add(document, best.Times, FuzzyStrength.Of(best.Edits));
            }
        }
    }

    /// <summary>The least number of differing characters that the places show, and at how many they do.</summary>
    private (int Edits, int Times) Best(FuzzyColumn column, List<(int Position, int Character)> characters)
    {
        var best = (Edits: _edits, Times: 0);
        var next = 0;
        column.Reset();
        foreach (var (position, character) in characters)
        {
            // Behind more strange characters than may differ, nothing is under way.
            if (position - next > _edits)
            {
                Skip(column, Math.Min(position - next, _edits), ref best);
                column.Reset();
            }
            else
            {
                Skip(column, position - next, ref best);
            }

            column.Read(character);
            Count(column, ref best);
            next = position + 1;
        }

        Skip(column, _edits, ref best);
        return best;
    }

    private static void Skip(FuzzyColumn column, int places, ref (int Edits, int Times) best)
    {
        for (; places > 0; places--)
        {
            column.Read(-1);
            Count(column, ref best);
        }
    }

    private static void Count(FuzzyColumn column, ref (int Edits, int Times) best)
    {
        if (column.Least < best.Edits)
        {
            best = (column.Least, 1);
        }
        else if (column.Least == best.Edits)
        {
            best.Times++;
        }
    }

    private FixedBitSet Candidates(AtomicReader reader)
    {
        var least = _text.Length - 1 - (2 * _edits);
        return least > 0 ? WithPairs(reader, least) : WithTwoOfThree(reader);
    }

    /// <summary>The documents with <paramref name="least"/> of the pairs of neighbours.</summary>
    private FixedBitSet WithPairs(AtomicReader reader, int least)
    {
        var counts = new byte[reader.MaxDoc];
        foreach (var pair in Enumerable.Range(0, _text.Length - 1).GroupBy(at => $"{_text[at]}{_text[at + 1]}"))
        {
            var documents = reader.GetTermDocsEnum(Term(pair.Key));
            while (documents is not null && documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                _limits.Step();
                counts[documents.DocID] += (byte)pair.Count();
            }
        }

        var enough = new FixedBitSet(reader.MaxDoc);
        for (var document = 0; document < counts.Length; document++)
        {
            if (counts[document] >= least)
            {
                enough.Set(document);
            }
        }

        return enough;
    }

    /// <summary>Of three characters a match may keep no pair: it has two of them side by side, or the outer two around one.</summary>
    private FixedBitSet WithTwoOfThree(AtomicReader reader)
    {
        var (first, second, third) = (_text[0].ToString(), _text[1].ToString(), _text[2].ToString());
        var pairs = new AnySource([Pair(first + second), Pair(second + third), Pair(first + third), Around(first, third)]);
        var candidates = new FixedBitSet(reader.MaxDoc);
        candidates.Set(0, reader.MaxDoc);
        pairs.Open(reader, candidates);
        return candidates;
    }

    private IIntervalSource Character(string character) => StretchSource.Of(new CharacterSource(Term(character), _limits), _scope);

    private IIntervalSource Pair(string pair) => StretchSource.Of(new PhraseSource([(Term(pair), 0)], 2), _scope);

    private SequenceSource Around(string first, string third) => new(
        [(Character(first), 0, 0), (Character(third), 1, 1)], 0, 0, _field, _limits);

    private Term Term(string text) => _scope.Term(text);
}
