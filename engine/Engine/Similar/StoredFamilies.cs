using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>The simple families of a store with their applications; in a store without families each application is one.</summary>
internal sealed class StoredFamilies(PatentStore store, StoredTexts texts, PriorityDays priorities)
{
    private readonly CountUnit _unit = store.HasFamilies ? CountUnit.Family : CountUnit.Application;

    /// <summary>The family of a live row.</summary>
    internal int Of(int row) => store.RowUnits(_unit)[row];

    /// <summary>The live rows of a family.</summary>
    internal RecordSet Rows(int family)
    {
        var rows = new RecordSet(store.Live.Capacity);
        var families = store.RowUnits(_unit);
        foreach (var row in store.Live.Ids())
        {
            if (families[row] == family)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    /// <summary>The applications of some families, in no order that means anything; the number of an application is its own id.</summary>
    internal IReadOnlyDictionary<int, IReadOnlyDictionary<int, StoredApplication>> Applications(IReadOnlyCollection<int> families)
    {
        var wanted = new RecordSet(store.UnitCapacity(_unit));
        foreach (var family in families)
        {
            wanted.Add(family);
        }

        var units = store.RowUnits(_unit);
        var rows = new List<int>();
        foreach (var row in store.Live.Ids())
        {
            if (wanted.Contains(units[row]))
            {
                rows.Add(row);
            }
        }

        var claims = priorities.Of(rows);
        return rows.GroupBy(Of).ToDictionary(family => family.Key, family =>
            (IReadOnlyDictionary<int, StoredApplication>)family.GroupBy(Application).ToDictionary(
                application => application.Key, application => StoredApplication.Of(application.Select(texts.OfRow), claims)));
    }

    /// <summary>The application of a row.</summary>
    internal int Application(int row) => store.RowApplications[row];
}
