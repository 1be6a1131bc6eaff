using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Engine.Search.Finding;
using ZhuhaiIp.Analytics.Engine.Search.Intervals;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Engine.Search.Marking;

/// <summary>The literal characters of one text as the index has them, with their places and what ends behind each.</summary>
internal sealed class TextCharacters
{
    private const int MostPlaces = 20_000;

    private readonly LiteralPoint[] _points;
    private readonly TextBound[] _bounds;

    /// <param name="text">The text as stored.</param>
    /// <param name="claims">Whether it is claims, where a full stop ends a claim.</param>
    internal TextCharacters(string text, bool claims)
    {
        _points = [.. LiteralText.Points(text)];
        _bounds = new TextBound[_points.Length];
        for (var at = 0; at < _points.Length; at++)
        {
            _bounds[at] = at + 1 == _points.Length
                ? TextBound.Paragraph
                : TextBounds.Between(text, _points[at].Start, _points[at + 1].Start, claims);
        }
    }

    /// <summary>Whether something at least as strong as <paramref name="least"/> ends at a position from <paramref name="start"/> on, before <paramref name="end"/>.</summary>
    internal bool Ends(TextBound least, int start, int end)
    {
        for (var at = Math.Max(0, start); at < Math.Min(end, _bounds.Length); at++)
        {
            if (_bounds[at] >= least)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first place in a rising list of a number not below <paramref name="least"/>.</summary>
    internal static int First(List<int> starts, int least)
    {
        var (from, to) = (0, starts.Count);
        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = starts[middle] < least ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    /// <summary>The places of these characters in a row.</summary>
    internal IEnumerable<Place> InARow(string text) => Starts(Characters(text)).Select(found => Of(found.Start, found.End));

    /// <summary>The places of a pattern, by their starts.</summary>
    internal IEnumerable<Place> Fitting(WildcardPattern pattern)
    {
        var parts = pattern.Parts;
        var sofar = Starts(Characters(parts[0].Text)).ToList();
        foreach (var part in parts[1..^1])
        {
            var here = Starts(Characters(part.Text)).ToList();
            var starts = here.ConvertAll(place => place.Start);
            sofar = [.. sofar.SelectMany(first => Next(first, part, here, starts)).Distinct().Take(MostPlaces)];
        }

        return sofar.Where(found => HasRoom(found, parts[0].Least, parts[^1].Least))
            .Select(found => Of(found.Start - parts[0].Least, found.End + parts[^1].Least));
    }

    /// <summary>The places of what differs from <paramref name="text"/> by <paramref name="edits"/> characters at most, the best of those that overlap.</summary>
    internal IEnumerable<Place> Like(string text, int edits)
    {
        var sought = Characters(text);
        var column = new FuzzyColumn(sought);
        var found = new List<(FuzzyAlignment Alignment, int Start, int End)>();
        for (var at = 0; at < _points.Length && found.Count < MostPlaces; at++)
        {
            column.Read(_points[at].CodePoint);
            for (var start = at + 1 - sought.Length - edits; column.Least <= edits && start <= at; start++)
            {
                if (start >= 0 && FuzzyAlignment.Of(sought, Characters(start, at + 1)) is var alignment && alignment.Edits <= edits)
                {
                    found.Add((alignment, start, at + 1));
                }
            }
        }

        var taken = new bool[_points.Length];
        foreach (var (_, start, end) in found.OrderBy(one => one.Alignment.Edits).ThenByDescending(one => one.Alignment.Kept)
            .ThenBy(one => one.End - one.Start).ThenBy(one => one.Start))
        {
            if (!taken.AsSpan(start, end - start).Contains(true))
            {
                taken.AsSpan(start, end - start).Fill(true);
                yield return Of(start, end);
            }
        }
    }

    private static int[] Characters(string text) => [.. LiteralText.Points(text).Select(point => point.CodePoint)];

    private int[] Characters(int start, int end) => [.. _points[start..end].Select(point => point.CodePoint)];

    private Place Of(int start, int end) => new(start, end, [new Mark(_points[start].Start, _points[end - 1].End - _points[start].Start)]);

    private IEnumerable<Interval> Starts(int[] sought)
    {
        for (var start = 0; sought.Length > 0 && start + sought.Length <= _points.Length; start++)
        {
            var at = 0;
            while (at < sought.Length && _points[start + at].CodePoint == sought[at])
            {
                at++;
            }

            if (at == sought.Length)
            {
                yield return new Interval(start, start + at);
            }
        }
    }

    private IEnumerable<Interval> Next(Interval first, WildcardPart part, List<Interval> here, List<int> starts)
    {
        var most = part.Least + (part.More ? IntervalSources.MostOpen : 0);
        for (var at = First(starts, first.End + part.Least); at < here.Count && here[at].Start - first.End <= most; at++)
        {
            if (!part.More || !Ends(TextBound.Sentence, first.End - 1, here[at].Start))
            {
                yield return new Interval(first.Start, here[at].End);
            }
        }
    }

    private bool HasRoom(Interval place, int before, int behind) =>
        place.Start - before >= 0 && place.End + behind <= _points.Length
        && !Ends(TextBound.Paragraph, place.Start - before, place.Start) && !Ends(TextBound.Paragraph, place.End - 1, place.End - 1 + behind);
}
