using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Applications by how many there are of something: a matter of the lake, which meets a query as rows.</summary>
internal static class CountedApplications
{
    /// <summary>The live rows of the applications whose number lies in the range of <paramref name="query"/>.</summary>
    internal static RecordSet Rows(PatentStore store, CountQuery query)
    {
        var counts = store.Counts(Count(query.Field));
        var (least, most) = (query.From ?? 0, query.To ?? int.MaxValue);
        var rows = new RecordSet(store.Live.Capacity);
        foreach (var row in store.Live.Ids())
        {
            // An unknown number is below every range.
            if (counts[store.RowApplications[row]] is var count && count >= least && count <= most)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private static ApplicationCount Count(QueryField field) => field switch
    {
        QueryField.Applicants => ApplicationCount.Applicants,
        QueryField.Inventors => ApplicationCount.Inventors,
        QueryField.IpcSymbols => ApplicationCount.IpcSymbols,
        QueryField.Publications => ApplicationCount.Publications,
        QueryField.FamilySize => ApplicationCount.FamilySize,
        QueryField.FamilyOffices => ApplicationCount.FamilyOffices,
        QueryField.YearsInForce => ApplicationCount.YearsInForce,
        _ => throw new InvalidOperationException($"The field {field} counts nothing."),
    };
}
