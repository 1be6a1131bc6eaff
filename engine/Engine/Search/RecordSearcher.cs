using Lucene.Net.Search;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Engine.Search.Alerts;
using ZhuhaiIp.Analytics.Engine.Search.Exports;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.FullText;
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
        var collector = new RowCollector(store.Live, 0, 0);
        LimitedSearch.Run(store.Index.Searcher, query, collector, limits);
        return limits.IsOver ? throw new TimeoutException() : collector.Rows;
    }

    /// <summary>What a request asks for.</summary>
    /// <exception cref="QueryException">The query cannot be read.</exception>
    /// <exception cref="AnalyticsException">An option is out of its range.</exception>
    internal SearchResult Search(SearchRequest request)
    {
        var (parsed, query, statuses, notes, news, limits) = Read(request);
        var (collector, ranked) = Collect(request, query, limits);
        var documents = Shown(request, collector);
        var total = request.Unit == CountUnit.Publication ? collector.Count : documents.Cardinality;
        var days = new DayRanking(store.Index, request.Sort);
        var shown = request.Sort == SortOrder.Relevance ? Latest(ranked, documents, request.Unit) : Page(request, days.Of(documents, Wanted(request)));
        var reader = new HitReader(store.Index, request.Highlight ? new Highlighter(parsed, limits, request.Vocabulary ?? store.Vocabulary) : null);
        SearchHit[] hits = [.. shown.Select(hit => reader.Read(hit.Document, request.Sort == SortOrder.Relevance ? hit.Key : 0))];
        var facets = new FacetCounter(store.Index, documents, request.FacetValues, statuses);
        Facet[] counted = [.. request.Facets.Select(facets.Count)];
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
        var translator = new QueryTranslator(store, statuses, new SavedQueries(store), limits, request.Vocabulary ?? store.Vocabulary);
        var (query, news) = Translated(request, parsed, translator, limits);
        return new ReadRequest(parsed, query, statuses, Notes, news, limits);

        IReadOnlyList<Wording> Notes() => statuses.WereRead ? [.. translator.Notes, statuses.Note] : translator.Notes;
    }

    /// <summary>The query of the index, and how much of what it finds is new; one that finds nothing where the time was over before.</summary>
    private (Lucene.Net.Search.Query Query, NewRecordCounts? News) Translated(
        SearchRequest request, Query parsed, QueryTranslator translator, SearchLimits limits)
    {
        try
        {
            var query = parsed.Accept(translator);
            if (request.NewAfter is not { } last)
            {
                return (query, null);
            }

            var records = new NewRecords(store, request.Unit, last);
            return (records.Restrict(query), records.Count(query, last, limits));
        }
        catch (TimeoutException)
        {
            limits.RunOut();
            return (new BooleanQuery(), null);
        }
    }

    /// <summary>Every hit of a request in its order, and what must be known of the order.</summary>
    internal (HitOrder Order, IReadOnlyList<Wording> Notes) Order(SearchRequest request, Lucene.Net.Search.Query query, SearchLimits limits)
    {
        var byScore = request.Sort == SortOrder.Relevance;
        var collector = Collect(request, query, limits, byScore ? int.MaxValue : 0);
        var documents = Shown(request, collector);
        if (byScore)
        {
            return (HitOrder.ByScore(store, request.Unit, collector.Ranked(), documents), []);
        }

        var days = new DayRanking(store.Index, request.Sort);
        return (new HitOrder([.. days.Of(documents, int.MaxValue).Select(row => row.Row)], null), [.. days.Notes]);
    }

    private FixedBitSet Shown(SearchRequest request, RowCollector collector) =>
        request.Unit == CountUnit.Publication ? collector.Documents : new Representatives(store, request.Unit).Of(collector);

    private static int Wanted(SearchRequest request) => request.Limit == 0 ? 0 : request.Offset + request.Limit;

    private static List<RankedRow> Page(SearchRequest request, List<RankedRow> ranked) =>
        [.. ranked.Skip(request.Offset).Take(request.Limit)];

    private static IEnumerable<Wording> PageNotes(SearchRequest request, long total) =>
        request.Limit == 0 || request.Offset == 0 || request.Offset < total ? [] :
    [
        new Wording(
            $"跳过 {request.Offset:N0} 条之后没有结果：共 {total:N0}", $"nothing is left after passing over {request.Offset:N0}: there are {total:N0}"),
    ];

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
    private (RowCollector Collector, List<RankedRow> Ranked) Collect(SearchRequest request, Lucene.Net.Search.Query query, SearchLimits limits)
    {
        var wanted = request.Sort == SortOrder.Relevance ? Wanted(request) : 0;
        for (var room = wanted + (wanted / 2L); ; room *= 4)
        {
            var collector = Collect(request, query, limits, (int)Math.Min(room, int.MaxValue));
            var ranked = collector.Ranked();
            var units = request.Unit == CountUnit.Publication ? ranked : FirstOfEach(ranked, request.Unit);
            if (units.Count >= wanted || ranked.Count == collector.Count || room == 0 || limits.IsOver)
            {
                return (collector, Page(request, units));
            }
        }
    }

    private RowCollector Collect(SearchRequest request, Lucene.Net.Search.Query query, SearchLimits limits, int room)
    {
        var counted = request.Unit == CountUnit.Publication ? store.Published : store.Live;
        var collector = new RowCollector(counted, store.Index.Documents, room);
        LimitedSearch.Run(store.Index.Searcher, query, collector, limits);
        return collector;
    }

    private List<RankedRow> FirstOfEach(List<RankedRow> ranked, CountUnit unit)
    {
        var units = store.RowUnits(unit);
        var seen = new RecordSet(store.UnitCapacity(unit));
        var first = new List<RankedRow>();
        foreach (var row in ranked)
        {
            if (!seen.Contains(units[row.Row]))
            {
                seen.Add(units[row.Row]);
                first.Add(row);
            }
        }

        return first;
    }

    /// <summary>Each hit with the latest document of its application, or its family, that matches.</summary>
    private List<RankedRow> Latest(List<RankedRow> hits, FixedBitSet representatives, CountUnit unit)
    {
        if (unit == CountUnit.Publication || hits.TrueForAll(hit => representatives.Get(hit.Document)))
        {
            return hits;
        }

        var units = store.RowUnits(unit);
        var wanted = new Dictionary<int, int>();
        foreach (var hit in hits)
        {
            wanted[units[hit.Row]] = hit.Document;
        }

        foreach (var leaf in store.Index.Leaves)
        {
            var rows = leaf.AtomicReader.GetNumericDocValues(FullTextFields.Row);
            for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
            {
                if (representatives.Get(leaf.DocBase + document) && units[(int)rows.Get(document)] is var found && wanted.ContainsKey(found))
                {
                    wanted[found] = leaf.DocBase + document;
                }
            }
        }

        var latest = new List<RankedRow>(hits.Count);
        foreach (var hit in hits)
        {
            latest.Add(hit with { Document = wanted[units[hit.Row]] });
        }

        return latest;
    }
}
