using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Engine.Search.Exports;

/// <summary>Turns a search into a table of all its hits.</summary>
internal sealed class SearchExporter(PatentStore store)
{
    /// <summary>The table; limit, offset and facets of the request do not matter.</summary>
    internal ExportTable Export(SearchRequest request, ExportOptions options)
    {
        var searcher = new RecordSearcher(store);
        // A file holds all hits, however long they take.
        var read = searcher.Read(request with { TimeLimit = null });
        var (order, notes) = searcher.Order(request, read);
        if (options.Columns.Any(column => column.NeedsStatus))
        {
            notes = [.. notes, read.Statuses.Note];
        }

        return new ExportTable
        {
            Query = request.Query,
            Parsed = read.Parsed,
            Unit = request.Unit,
            Sort = request.Sort,
            Total = order.Rows.Length,
            Language = options.Language,
            Columns = options.Columns,
            Rows = new HitRows(store, order, options) { AsOf = request.AsOf, Known = request.Known },
            Notes = [.. read.Notes().Concat(notes).Distinct()],
            Generation = store.Generation,
            Coverage = store.Coverage,
        };
    }
}
