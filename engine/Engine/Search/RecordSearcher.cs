using Lucene.Net.Search;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Engine.Search.Alerts;
using ZhuhaiIp.Analytics.Engine.Search.Exports;
using ZhuhaiIp.Analytics.Store;
using Query = ZhuhaiIp.Analytics.Engine.Queries.Query;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Finds records of one generation of a store.</summary>
internal sealed class RecordSearcher(PatentStore store)
{
    private const int MaximumLimit = 10_000;
    private const int MaximumOffset = 2_000_000_000;

    // A study's query is a list of hundreds of symbols and words; the index's own default is 1,024.
    static RecordSearcher() => BooleanQuery.MaxClauseCount = 100_000;

    /// <summary>The live rows that a query finds; legal statuses on the days given, or the store's own.</summary>
    internal RecordSet Rows(Query query, DateOnly? asOf = null, DateOnly? known = null)
    {
        var limits = SearchLimits.WithoutTime;
        var translator = new QueryTranslator(store, new ApplicationStatuses(store, asOf, known), new SavedQueries(store), limits);
        return Rows(store, query.Accept(translator), limits);
    }

    /// <summary>The live rows that a query of the index finds, all of them.</summary>
    /// <exception cref="TimeoutException">The time was over before.</exception>
    internal static RecordSet Rows(PatentStore store, Lucene.Net.Search.Query query, SearchLimits limits)
    {
        var collector = Collect(store, CountUnit.Application, query, 0, limits);
        return limits.IsOver ? throw new TimeoutException() : collector.Documents.Project(store.Index.Rows, store.Live.Capacity);
    }

    /// <summary>What a request asks for.</summary>
    /// <exception cref="QueryException">The query cannot be read.</exception>
    /// <exception cref="AnalyticsException">An option is out of its range.</exception>
    internal SearchResult Search(SearchRequest request)
    {
        var (parsed, query, statuses, limits, notes, news) = Read(request);
        var (found, ranked) = Collect(request, query, limits);
        var documents = store.Documents(request.Unit).Standing(found);
        var total = documents.Count;
        var days = new DayRanking(store.Index, request.Sort);
        var shown = request.Sort == SortOrder.Relevance ? ranked : Page(request, days.Of(documents, Wanted(request)));
        var reader = new HitReader(store.Index, request.Highlight ? new Highlighter(parsed, request.Vocabulary ?? store.Vocabulary, limits) : null);
        SearchHit[] hits = [.. shown.Select(hit => reader.Read(hit.Document, request.Sort == SortOrder.Relevance ? hit.Key : 0))];
        Facet[] counted = request.Facets.Count == 0 ? []
            : [.. request.Facets.Select(new FacetCounter(store.Index, documents, request.FacetValues, statuses).Count)];
        return new SearchResult
        {
            Parsed = parsed,
            Unit = request.Unit,
            Total = total,
            Hits = hits,
            Facets = counted,
            IsComplete = limits.IsComplete,
            Notes = [.. notes(), .. days.Notes, .. PageNotes(request, total)],
            News = news,
        };
    }

    /// <summary>What a request's query means; its notes are whole when all that is asked for was worked out.</summary>
    /// <exception cref="AnalyticsException">It cannot be read, or an option is out of its range.</exception>
    internal ReadRequest Read(SearchRequest request)
    {
        Require(request);
        var parsed = QueryParser.Parse(request.Query);
        var statuses = new ApplicationStatuses(store, request.AsOf, request.Known);
        var limits = new SearchLimits(TimeProvider.System, request.TimeLimit);
        var translator = new QueryTranslator(
            store, statuses, new SavedQueries(store), limits, request.Vocabulary ?? store.Vocabulary);
        var query = Translated(parsed, translator, limits);
        NewRecordCounts? news = null;
        if (request.NewAfter is { } last)
        {
            var records = new NewRecords(store, request.Unit, last);
            (news, query) = (records.Count(query, last), records.Restrict(query));
        }

        return new ReadRequest(parsed, query, statuses, limits, Notes, news);

        IReadOnlyList<Wording> Notes() => statuses.WereRead ? [.. translator.Notes, statuses.Note] : translator.Notes;
    }

    /// <summary>Every hit of a request in its order, and what must be known of the order.</summary>
    internal (HitOrder Order, IReadOnlyList<Wording> Notes) Order(SearchRequest request, ReadRequest read)
    {
        var byScore = request.Sort == SortOrder.Relevance;
        var collector = Collect(store, request.Unit, read.Query, byScore ? int.MaxValue : 0, read.Limits);
        if (byScore)
        {
            return (HitOrder.ByScore(store, request.Unit, collector.Ranked(), collector.Documents), []);
        }

        var documents = store.Documents(request.Unit).Standing(collector.Documents);
        var days = new DayRanking(store.Index, request.Sort);
        return (new HitOrder([.. days.Of(documents, int.MaxValue).Select(row => row.Row)], null), [.. days.Notes]);
    }

    private static int Wanted(SearchRequest request) => request.Limit == 0 ? 0 : request.Offset + request.Limit;

    private static List<RankedRow> Page(SearchRequest request, List<RankedRow> ranked) =>
        [.. ranked.Skip(request.Offset).Take(request.Limit)];

    private static IEnumerable<Wording> PageNotes(SearchRequest request, long total) =>
        request.Limit == 0 || request.Offset == 0 || request.Offset < total ? [] :
    [
        new Wording(
            $"跳过 {request.Offset:N0} 条之后没有结果：共 {total:N0} 条", $"nothing is left after passing over {request.Offset:N0}: there are {total:N0}"),
    ];

    /// <summary>The query of the index; one that finds nothing where the time was over before it was made.</summary>
    private static Lucene.Net.Search.Query Translated(Query parsed, QueryTranslator translator, SearchLimits limits)
    {
        try
        {
            return parsed.Accept(translator);
        }
        catch (TimeoutException)
        {
            limits.RunOut();
            return new BooleanQuery();
        }
    }

    private static void Require(SearchRequest request)
    {
        if (request.Limit is < 0 or > MaximumLimit)
        {
            throw new AnalyticsException(new Wording(
                $"--limit 须在 0 到 {MaximumLimit} 之间", $"--limit must be from 0 to {MaximumLimit}"));
        }

        if (request.TimeLimit <= TimeSpan.Zero)
        {
            throw new AnalyticsException(new Wording("--timeout 须大于 0 秒", "--timeout must be above 0 seconds"));
        }

        if (request.Offset is < 0 or > MaximumOffset)
        {
            throw new AnalyticsException(new Wording(
                $"--offset 须在 0 到 {MaximumOffset} 之间", $"--offset must be from 0 to {MaximumOffset}"));
        }
    }

    /// <summary>Collects once, or again with more room where several documents of one unit took the places by score.</summary>
    private (RecordSet Found, List<RankedRow> Page) Collect(SearchRequest request, Lucene.Net.Search.Query query, SearchLimits limits)
    {
        var wanted = request.Sort == SortOrder.Relevance ? Wanted(request) : 0;
        for (var room = wanted + (wanted / 2L); ; room *= 4)
        {
            var collector = Collect(store, request.Unit, query, (int)Math.Min(room, int.MaxValue), limits);
            var ranked = collector.Ranked();
            var units = FirstOfEach(ranked, collector.Documents, request.Unit);
            if (units.Count >= wanted || ranked.Count < room || room == 0 || limits.IsOver)
            {
                return (collector.Documents, Page(request, units));
            }
        }
    }

    private static RowCollector Collect(PatentStore store, CountUnit unit, Lucene.Net.Search.Query query, int room, SearchLimits limits)
    {
        var (counted, rows) = (store.Documents(unit).Counted, store.Index.Rows);
        return LimitedSearch.Run(store.Index, query, () => new RowCollector(counted, rows, room), limits);
    }

    /// <summary>Each unit once, where its best document stands, with the document that stands for it.</summary>
    private List<RankedRow> FirstOfEach(List<RankedRow> ranked, RecordSet found, CountUnit unit)
    {
        var documents = store.Documents(unit);
        var seen = new HashSet<int>();
        var first = new List<RankedRow>(ranked.Count);
        foreach (var row in ranked)
        {
            var standing = documents.Standing(row.Document, found);
            if (seen.Add(standing))
            {
                first.Add(row with { Row = store.Index.Rows[standing], Document = standing });
            }
        }

        return first;
    }
}
