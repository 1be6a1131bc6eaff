using System.Text;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Engine.Search.Intervals;

/// <summary>What parts of a query are as things with places in a field, or in title, abstract and claims.</summary>
/// <remarks>Positions of one path only: the characters of the literal path, or the words of texts in a script with spaces.</remarks>
internal sealed class IntervalSources(string field, SearchLimits limits)
{
    /// <summary>How many characters a <c>*</c> inside a word stands for at most.</summary>
    internal const int MostOpen = 30;

    private readonly LiteralScope _scope = LiteralScope.Of(field);

    /// <summary>Whether distances in <paramref name="query"/> count words: all of it are words of a script with spaces, and nothing asks for sentences.</summary>
    internal static bool CountsWords(Query query, string field) => FullTextFields.WordFields.Contains(field) && AreWords(query);

    /// <summary>The places of <paramref name="query"/>; null where nothing can have one.</summary>
    internal IIntervalSource? Near(ProximityQuery query) => Near(query, CountsWords(query, field), every: false);

    /// <summary>The characters of a pattern; null where it has a piece that no text has.</summary>
    internal IIntervalSource? Pattern(WildcardPattern pattern) => Pattern(pattern, every: false);

    private SequenceSource? Pattern(WildcardPattern pattern, bool every)
    {
        var parts = pattern.Parts;
        var pieces = new List<(IIntervalSource, int, int)>();
        foreach (var part in parts[..^1])
        {
            if (Characters(part.Text) is not { } piece)
            {
                return null;
            }

            pieces.Add((piece, part.Least, part.Least + (part.More ? MostOpen : 0)));
        }

        return new SequenceSource(pieces, parts[0].Least, parts[^1].Least, field, limits, every, Bridges([.. parts[..^1]]));
    }

    /// <summary>What stands around a single <c>?</c> where one of the two sides is a character alone.</summary>
    private List<BridgeSource> Bridges(IReadOnlyList<WildcardPart> parts)
    {
        var bridges = new List<BridgeSource>();
        for (var at = 1; at < parts.Count; at++)
        {
            if (parts[at] is { Least: 1, More: false })
            {
                Rune[] before = [.. LiteralText.Of(parts[at - 1].Text).EnumerateRunes()], behind = [.. LiteralText.Of(parts[at].Text).EnumerateRunes()];
                if (before.Length == 1 || behind.Length == 1)
                {
                    bridges.Add(new BridgeSource(_scope, before[^1].ToString(), behind[0].ToString(), limits));
                }
            }
        }

        return bridges;
    }

    private NearSource? Near(ProximityQuery query, bool words, bool every)
    {
        var bounds = query.Operator.Kind switch
        {
            ProximityKind.Sentence => BoundSource.Sentences(field),
            ProximityKind.Paragraph => BoundSource.Paragraphs(field),
            _ => null,
        };
        return Of(query.Left, words) is { } left && Of(query.Right, words) is { } right
            ? new NearSource(left, query.Operator, right, bounds, every, limits)
            : null;
    }

    private IIntervalSource? Of(Query operand, bool words)
    {
        switch (operand)
        {
            case TermQuery term:
                return words ? Words(term.Text) : Characters(term.Text);
            case PrefixQuery prefix:
                return Characters(prefix.Text);
            case WildcardQuery wildcard:
                return Pattern(wildcard.Pattern, every: true);
            case ProximityQuery near:
                return Near(near, words, every: true);
            case OrQuery or:
                var any = or.Operands.Select(inner => Of(inner, words)).OfType<IIntervalSource>().ToList();
                return any.Count == 0 ? null : new AnySource(any);
            default:
                throw new InvalidOperationException($"A {operand.GetType().Name} has no places.");
        }
    }

    /// <summary>Characters in a row; null for none.</summary>
    internal IIntervalSource? Characters(string text)
    {
        var terms = LiteralQueryTerms.Of(text);
        return terms.Count switch
        {
            0 => null,
            1 when LiteralQueries.IsSingle(terms[0].Text) => StretchSource.Of(new CharacterSource(_scope.Term(terms[0].Text), limits), _scope),
            _ => StretchSource.Of(
                new PhraseSource([.. terms.Select(term => (_scope.Term(term.Text), term.Position))], terms[^1].Position + 2), _scope),
        };
    }

    private PhraseSource Words(string text)
    {
        var words = QueryWords.Of(text);
        return new PhraseSource([.. words.Select((word, place) => (new Lucene.Net.Index.Term(field, word.Text), place))], words.Count);
    }

    /// <summary>Whether all of a condition are words of a script with spaces, and nothing asks for sentences.</summary>
    internal static bool AreWords(Query operand) => operand switch
    {
        TermQuery term => QueryWords.AreSpaced(term.Text),
        ProximityQuery near => near.Operator.Kind is ProximityKind.Ordered or ProximityKind.Unordered && AreWords(near.Left) && AreWords(near.Right),
        OrQuery or => or.Operands.All(AreWords),
        _ => false,
    };
}
