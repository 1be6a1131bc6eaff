using CsCheck;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

/// <summary>Over any small corpus, a query finds what looking at every record finds.</summary>
public sealed class SearchPropertyTests
{
    private const int Corpora = 5;
    private static readonly string[] Fields = ["ti", "ab", "cl"];

    [Fact]
    public Task QuotedTerms_OverAnyCorpus_FindWhatAScanFinds() => ForEachCorpusAsync((store, corpus, found) =>
    {
        foreach (var piece in corpus.Pieces)
        {
            for (var field = 0; field < Fields.Length; field++)
            {
                Same(corpus.Scan(piece, field), found($"{Fields[field]}:{Quoted(piece)}"), piece);
            }

            if (piece.Count(char.IsAsciiDigit) < 6)
            {
                Same(corpus.Scan(piece, 0, 1, 2), found(Quoted(piece)), piece);
            }
        }
    });

    [Fact]
    public Task Operators_OverAnyCorpus_AreThoseOfSets() => ForEachCorpusAsync((store, corpus, found) =>
    {
        for (var place = 2; place < corpus.Pieces.Count; place++)
        {
            var pieces = new[] { corpus.Pieces[place], corpus.Pieces[place - 1], corpus.Pieces[place - 2] };
            var (a, b, c) = ($"ti:{Quoted(pieces[0])}", $"ab:{Quoted(pieces[1])}", $"cl:{Quoted(pieces[2])}");
            var (x, y, z) = (corpus.Scan(pieces[0], 0), corpus.Scan(pieces[1], 1), corpus.Scan(pieces[2], 2));

            Same(x.Intersect(y), found($"{a} AND {b}"), a + b);
            Same(x.Intersect(y), found($"{a} {b}"), a + b);
            Same(x.Union(y), found($"{a} OR {b}"), a + b);
            Same(x.Except(y), found($"{a} NOT {b}"), a + b);
            Same(x.Union(y.Intersect(z)), found($"{a} OR {b} AND {c}"), a + b + c);
            Same(x.Union(y).Except(z), found($"({a} OR {b}) AND NOT {c}"), a + b + c);
            Same(Enumerable.Range(0, corpus.Texts.Count).Except(x.Union(y)), found($"NOT ({a} OR {b})"), a + b);
        }
    });

    [Fact]
    public Task UnquotedTerms_OverAnyCorpus_FindTheQuotedAndPerhapsMore() => ForEachCorpusAsync((store, corpus, found) =>
    {
        foreach (var piece in corpus.Pieces.Select(piece => piece.Trim()).Where(piece => piece.All(char.IsLetterOrDigit)))
        {
            Assert.Superset(found($"ti:{Quoted(piece)}"), found($"ti:{piece}"));
        }
    });

    [Fact]
    public Task Highlights_OverAnyCorpus_SpellTheQuery() => ForEachCorpusAsync((store, corpus, found) =>
    {
        foreach (var piece in corpus.Pieces)
        {
            var highlighter = new Highlighter(QueryParser.Parse($"ti:{Quoted(piece)}"), QueryVocabulary.Default, SearchLimits.WithoutTime);
            foreach (var place in corpus.Scan(piece, 0))
            {
                var title = corpus.Texts[place][0];
                var marks = highlighter.Marks(QueryField.Title, title);

                Assert.NotEmpty(marks);
                Assert.All(marks, mark => Assert.InRange(mark.Start + mark.Length, mark.Start + 1, title.Length));
                Assert.All(marks, mark => Assert.True(
                    LiteralText.Contains(title.Substring(mark.Start, mark.Length), piece), $"{title} {mark} {piece}"));
            }
        }
    });

    [Fact]
    public Task Totals_OverAnyCorpus_AreThoseOfRecordSets() => ForEachCorpusAsync((store, corpus, found) =>
    {
        var searcher = new RecordSearcher(store.Engine.Store);
        foreach (var piece in corpus.Pieces.Take(8))
        {
            var query = $"ti:{Quoted(piece)} OR ab:{Quoted(piece)}";
            var rows = searcher.Rows(QueryParser.Parse(query));
            var result = store.Engine.Search(new SearchRequest(query)
            {
                Limit = 5,
                Facets = [FacetKind.Year, FacetKind.Kind, FacetKind.Region, FacetKind.Applicant, FacetKind.Ipc4],
            });

            Assert.Equal(store.Engine.Store.ToApplications(rows).Count, result.Total);
            Assert.All(result.Facets, facet => Assert.Equal(result.Total, facet.Values.Sum(value => value.Count)));
            Assert.Equal(Math.Min(5, result.Total), result.Hits.Count);
        }
    });

    private static async Task ForEachCorpusAsync(Action<SmallStore, Corpus, Func<string, HashSet<int>>> check) =>
        await Corpus.Any.SampleAsync(
            async corpus =>
            {
                using var store = await SmallStore.OfAsync(corpus.Patents());
                var places = Enumerable.Range(0, corpus.Texts.Count).ToDictionary(SmallStore.Application);
                check(store, corpus, query => [.. store.Search(query).Hits.Select(hit => places[hit.Application!])]);
            },
            iter: Corpora,
            threads: 1);

    private static void Same(IEnumerable<int> expected, HashSet<int> found, string query) =>
        Assert.True(found.SetEquals(expected), $"{query}: expected {string.Join(' ', expected.Order())}, found {string.Join(' ', found.Order())}");

    private static string Quoted(string text) => $"\"{text}\"";
}
