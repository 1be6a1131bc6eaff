using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

public sealed class ConcurrencyTests
{
    private const int Searchers = 16;
    private const int Rounds = 3;

    private static readonly string[] Queries =
    [
        "打印机", "\"打印机\"", "打?机", "打*机", "print*er", "打印机~", "printer~2", "(喷头 5W 墨盒)", "(喷头 9D 墨盒 9D 纸)", "(喷头 S 纸)", "机",
        "申请人:格力电气~", "发明人数:[1 TO *]", "同族数:1 XOR 状态:未知", "ipc:H01L27/115*", "NOT 打印机", "*:*", "申请日:[2012 TO *]", "标题:x OR 摘要:纸",
    ];

    [Fact]
    public async Task Answers_OfManySearchersAtOnce_AreThoseOfOne()
    {
        using var store = await SmallStore.OfAsync(Records());
        var alone = Queries.Select(query => Answer(store, query)).ToList();
        using var fresh = await SmallStore.OfAsync(Records());
        using var start = new Barrier(Searchers);

        var together = await Task.WhenAll(Enumerable.Range(0, Searchers).Select(searcher => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                var answers = new string[Queries.Length];
                for (var at = 0; at < Rounds * Queries.Length; at++)
                {
                    var query = (at + searcher) % Queries.Length;
                    answers[query] = Answer(fresh, Queries[query]);
                }

                return answers;
            },
            TaskCreationOptions.LongRunning)));

        Assert.All(together, answers => Assert.Equal(alone, answers));
        Assert.Contains(alone, answer => !answer.EndsWith("; ", StringComparison.Ordinal));
    }

    private static string Answer(SmallStore store, string query)
    {
        var result = store.Engine.Search(new SearchRequest(query)
        {
            Limit = 10,
            Highlight = true,
            Unit = CountUnit.Family,
            Facets = [FacetKind.Year, FacetKind.Status, FacetKind.Ipc4],
            TimeLimit = null,
        });
        var hits = result.Hits.Select(hit => $"{hit.Publication} {hit.Score} {string.Join(',', hit.Highlights.SelectMany(one => one.Marks))}");
        var facets = result.Facets.SelectMany(facet => facet.Values.Select(value => $"{value.Value}={value.Count}"));
        return $"{query}: {result.Total}; {string.Join(' ', facets)}; {string.Join(' ', result.Notes.Select(note => note.Chinese))}; {string.Join('|', hits)}";
    }

    private static IEnumerable<Patent> Records()
    {
        string[] pieces = ["打印机", "打字机", "喷头", "墨盒", "纸", "与", "。", " printer ", " painter ", "，", "的"];
        var seed = 1u;
        for (var place = 0; place < 200; place++)
        {
            var text = "";
            for (var piece = 0; piece < 12; piece++)
            {
                seed = (seed * 1_664_525) + 1_013_904_223;
                text += pieces[(seed >> 16) % pieces.Length];
            }

            yield return SmallStore.Record(place).Titled(text[..4]).WithAbstract(text).FiledOn(2010 + (place % 6), 1, 1)
                .By(place % 2 == 0 ? "珠海格力电器" : "某公司").InventedBy("甲").Classified(place % 3 == 0 ? "H10B41/30" : "B41J2/01").Build();
        }
    }
}
