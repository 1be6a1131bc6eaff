using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Engine.Search.Intervals;

/// <summary>What parts of a query are as things with places.</summary>
/// <remarks>Positions of one path only: the characters of the literal path, or the words of texts in a script with spaces.</remarks>
internal static class IntervalSources
{
    /// <summary>How many characters a <c>*</c> inside a word stands for at most.</summary>
    internal const int MostOpen = 30;

    /// <summary>The documents whose field meets <paramref name="query"/>; null where nothing can.</summary>
    internal static IIntervalSource? Near(ProximityQuery query, string field)
    {
        var counted = query.Operator.Kind is ProximityKind.Ordered or ProximityKind.Unordered;
        var words = counted && FullTextFields.WordFields.Contains(field) && AreWords(query.Left) && AreWords(query.Right);
        var bounds = query.Operator.Kind switch
        {
            ProximityKind.Sentence => BoundSource.Sentences(field),
            ProximityKind.Paragraph => BoundSource.Paragraphs(field),
            _ => null,
        };
        return Of(query.Left, field, words) is { } left && Of(query.Right, field, words) is { } right
            ? new NearSource(left, query.Operator, right, bounds)
            : null;
    }

    /// <summary>The characters of a pattern; null where it has a piece that no text has.</summary>
    internal static IIntervalSource? Pattern(WildcardPattern pattern, string field)
    {
        var parts = pattern.Parts;
        var pieces = new List<(IIntervalSource, int, int)>();
        foreach (var part in parts[..^1])
        {
            if (Characters(part.Text, field) is not { } piece)
            {
                return null;
            }

            pieces.Add((piece, part.Least, part.Least + (part.More ? MostOpen : 0)));
        }

        return new SequenceSource(pieces, parts[0].Least, parts[^1].Least, field);
    }

    private static IIntervalSource? Of(Query operand, string field, bool words)
    {
        switch (operand)
        {
            case TermQuery term:
                return words ? Words(term.Text, field) : Characters(term.Text, field);
            case PrefixQuery prefix:
                return Characters(prefix.Text, field);
            case WildcardQuery wildcard:
                return Pattern(wildcard.Pattern, field);
            case OrQuery or:
                var any = or.Operands.Select(inner => Of(inner, field, words)).OfType<IIntervalSource>().ToList();
                return any.Count == 0 ? null : new AnySource(any);
            default:
                throw new InvalidOperationException($"A {operand.GetType().Name} has no places.");
        }
    }

    private static IIntervalSource? Characters(string text, string field)
    {
        var mark = FullTextFields.LiteralMark(field);
        var terms = LiteralQueryTerms.Of(text);
        return terms.Count switch
        {
            0 => null,
            1 when LiteralQueries.IsSingle(terms[0].Text) => new CharacterSource(FullTextQueries.LiteralTerm(mark, terms[0].Text)),
            _ => new PhraseSource(
                [.. terms.Select(term => (FullTextQueries.LiteralTerm(mark, term.Text), term.Position))], terms[^1].Position + 2),
        };
    }

    private static PhraseSource Words(string text, string field)
    {
        var words = QueryWords.Of(text);
        return new PhraseSource([.. words.Select((word, place) => (new Lucene.Net.Index.Term(field, word.Text), place))], words.Count);
    }

    private static bool AreWords(Query operand) => operand switch
    {
        TermQuery term => QueryWords.AreSpaced(term.Text),
        OrQuery or => or.Operands.All(AreWords),
        _ => false,
    };
}
