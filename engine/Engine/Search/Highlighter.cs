using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Engine.Search.Marking;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Finds the places of a text that a query met.</summary>
internal sealed class Highlighter
{
    private const int ContextBefore = 30;
    private const int StretchLength = 160;

    // By condition: a query may have one a thousand times.
    private readonly Dictionary<Query, (FieldSet Fields, Func<TextPlaces, IEnumerable<Place>> Find)> _conditions = [];
    private readonly SearchLimits _limits;
    private readonly QueryVocabulary _vocabulary;

    internal Highlighter(Query query, QueryVocabulary vocabulary, SearchLimits limits)
    {
        (_vocabulary, _limits) = (vocabulary, limits);
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
        var end = Boundary(text, Math.Min(text.Length, Math.Max(start + StretchLength, marks[0].Start + marks[0].Length)));
        yield return new Highlight(
            name,
            start,
            text[start..end],
            [.. marks.Where(mark => mark.Start + mark.Length <= end).Select(mark => mark with { Start = mark.Start - start })]);
    }

    /// <summary>Every place of <paramref name="text"/> that the query met, in order, none overlapping another.</summary>
    internal IReadOnlyList<Mark> Marks(QueryField field, string text)
    {
        var places = new TextPlaces(text, QueryTranslator.Name(field), _vocabulary);
        return Joined([.. _conditions.Values.Where(condition => condition.Fields.Contains(field)).TakeWhile(_ => _limits.TakeMark())
            .SelectMany(condition => condition.Find(places)).SelectMany(place => place.Marks)]);
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
                _conditions[near] = (near.Fields, places => places.Of(near));
                break;
            case PrefixQuery prefix:
                _conditions[prefix] = (prefix.Fields, places => places.Of(prefix));
                break;
            case WildcardQuery wildcard:
                _conditions[wildcard] = (wildcard.Fields, places => places.Of(wildcard));
                break;
            case FuzzyQuery fuzzy:
                _conditions[fuzzy] = (fuzzy.Fields, places => places.Of(fuzzy));
                break;
            case TermQuery term:
                _conditions[term] = (term.Fields, places => places.Of(term));
                break;
        }
    }
}
