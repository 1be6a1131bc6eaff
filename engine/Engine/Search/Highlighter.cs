using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Text.Analysis;
using ZhuhaiIp.Analytics.Text.Normalization;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Finds the places of a text that a query met.</summary>
internal sealed class Highlighter
{
    private const int ContextBefore = 30;
    private const int StretchLength = 160;

    private readonly List<(FieldSet Fields, string Literal, IReadOnlyList<QueryWord> Words)> _needles = [];
    private readonly QueryVocabulary _vocabulary;

    internal Highlighter(Query query, QueryVocabulary? vocabulary = null)
    {
        _vocabulary = vocabulary ?? QueryVocabulary.Default;
        Gather(query);
    }

    /// <summary>The stretch of <paramref name="text"/> around its first place; none where no place is met.</summary>
    internal IEnumerable<Highlight> Of(QueryField field, string name, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            yield break;
        }

        var marks = Marks(field, text);
        if (marks.Count == 0)
        {
            yield break;
        }

        var start = Boundary(text, Math.Max(0, marks[0].Start - ContextBefore));
        var end = Boundary(text, Math.Min(text.Length, start + StretchLength));
        yield return new Highlight(
            name,
            start,
            text[start..end],
            [.. marks.Where(mark => mark.Start + mark.Length <= end).Select(mark => mark with { Start = mark.Start - start })]);
    }

    /// <summary>Every place of <paramref name="text"/> that the query met, in order, none overlapping another.</summary>
    internal IReadOnlyList<Mark> Marks(QueryField field, string text)
    {
        var folded = TextFolder.Fold(text);
        var places = new List<Mark>();
        foreach (var (fields, literal, words) in _needles)
        {
            if (!fields.Contains(field))
            {
                continue;
            }

            var before = places.Count;
            Find(folded, literal, places);
            if (places.Count == before)
            {
                foreach (var word in words)
                {
                    Find(folded, word, places);
                }
            }
        }

        return Joined(places);
    }

    /// <summary>The parts of a term that a user keeps whole are marked only where it is not there itself.</summary>
    private static void Find(string text, QueryWord word, List<Mark> places)
    {
        var before = places.Count;
        Find(text, word.Text, places);
        foreach (var part in word.IsKeptWhole && places.Count > before ? word.Synonyms : word.Parts.Concat(word.Synonyms))
        {
            Find(text, part, places);
        }
    }

    private static void Find(string text, string needle, List<Mark> places)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (LengthAt(text, start, needle) is { } length and > 0)
            {
                places.Add(new Mark(start, length));
                start += length - 1;
            }
        }
    }

    /// <summary>White space inside the text does not count: exports break lines inside words.</summary>
    private static int? LengthAt(string text, int start, string needle)
    {
        var at = start;
        foreach (var character in needle)
        {
            while (at > start && at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at >= text.Length || text[at] != character)
            {
                return null;
            }

            at++;
        }

        return at - start;
    }

    private static List<Mark> Joined(List<Mark> places)
    {
        places.Sort((a, b) => a.Start != b.Start ? a.Start - b.Start : b.Length - a.Length);
        var joined = new List<Mark>();
        foreach (var place in places)
        {
            if (joined.Count > 0 && joined[^1] is var last && place.Start < last.Start + last.Length)
            {
                var end = Math.Max(last.Start + last.Length, place.Start + place.Length);
                joined[^1] = last with { Length = end - last.Start };
            }
            else
            {
                joined.Add(place);
            }
        }

        return joined;
    }

    /// <summary>A place that does not cut a character in two.</summary>
    private static int Boundary(string text, int place) =>
        place > 0 && place < text.Length && char.IsLowSurrogate(text[place]) ? place - 1 : place;

    private void Gather(Query query)
    {
        switch (query)
        {
            case AndQuery and:
                and.Operands.ToList().ForEach(Gather);
                break;
            case OrQuery or:
                or.Operands.ToList().ForEach(Gather);
                break;
            case XorQuery xor:
                xor.Operands.ToList().ForEach(Gather);
                break;
            case ProximityQuery near:
                Gather(near.Left);
                Gather(near.Right);
                break;
            case PrefixQuery prefix:
                _needles.Add((prefix.Fields, WithoutSpace(prefix.Text), []));
                break;
            case TermQuery term:
                _needles.Add((term.Fields, WithoutSpace(term.Text), term.Quoted ? [] : _vocabulary.Words(term.Text)));
                break;
        }
    }

    private static string WithoutSpace(string text) => string.Concat(
        LiteralText.Of(text).Where(character => !char.IsWhiteSpace(character)));
}
