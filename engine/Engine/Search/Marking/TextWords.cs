using Lucene.Net.Analysis.TokenAttributes;
using ZhuhaiIp.Analytics.Text.Analysis;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Engine.Search.Marking;

/// <summary>The words of one text as the index has them, with their places.</summary>
internal sealed class TextWords
{
    private readonly Dictionary<int, List<(string Word, Mark Mark)>> _words = [];

    internal TextWords(string text)
    {
        using var analyzer = new WordAnalyzer(Segmenters.Default);
        using var tokens = analyzer.GetTokenStream("", text);
        var word = tokens.GetAttribute<ICharTermAttribute>();
        var offset = tokens.GetAttribute<IOffsetAttribute>();
        var increment = tokens.GetAttribute<IPositionIncrementAttribute>();
        var position = -1;
        tokens.Reset();
        while (tokens.IncrementToken())
        {
            position += increment.PositionIncrement;
            var mark = new Mark(offset.StartOffset, offset.EndOffset - offset.StartOffset);
            if (_words.TryGetValue(position, out var there))
            {
                there.Add((word.ToString()!, mark));
            }
            else
            {
                _words[position] = [(word.ToString()!, mark)];
            }
        }

        tokens.End();
    }

    /// <summary>The places of the words that <paramref name="fits"/>.</summary>
    internal IEnumerable<Place> Fitting(Func<string, bool> fits) =>
        from at in _words
        orderby at.Key
        from found in at.Value
        where fits(found.Word)
        select new Place(at.Key, at.Key + 1, [found.Mark]);

    /// <summary>The places where <paramref name="words"/> follow each other.</summary>
    internal IEnumerable<Place> InARow(IReadOnlyList<string> words)
    {
        foreach (var start in _words.Keys.Order())
        {
            var marks = new List<Mark>();
            for (var at = 0; at < words.Count && marks.Count == at && _words.TryGetValue(start + at, out var there); at++)
            {
                marks.AddRange(there.Where(found => found.Word == words[at]).Take(1).Select(found => found.Mark));
            }

            if (marks.Count == words.Count && marks.Count > 0)
            {
                yield return new Place(start, start + words.Count, [new Mark(marks[0].Start, marks[^1].Start + marks[^1].Length - marks[0].Start)]);
            }
        }
    }
}
