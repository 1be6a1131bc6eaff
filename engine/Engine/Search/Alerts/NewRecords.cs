using Lucene.Net.Search;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.Identities;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Store.Versions;

namespace ZhuhaiIp.Analytics.Engine.Search.Alerts;

/// <summary>What a store came to know after one of its batches.</summary>
/// <remarks>
/// A publication is new where no batch up to that one told of it; an application, or a family, where none told of any
/// of its documents. One that is not new is updated where a document that shows of it now is new, or says what none of
/// those batches said.
/// </remarks>
internal sealed class NewRecords
{
    private readonly PatentStore _store;
    private readonly CountUnit _unit;
    private readonly RecordSet _new;
    private readonly RecordSet _updated;

    /// <summary>What became known after the batch of the number <paramref name="last"/>; 0 for everything.</summary>
    internal NewRecords(PatentStore store, CountUnit unit, int last)
    {
        (_store, _unit) = (store, unit);
        var told = ToldRows.UpTo(store, last);
        var rows = unit == CountUnit.Publication ? PublicationRows(told) : UnitRows(told);
        _new = store.Live.Except(rows);
        var changed = store.Live.Except(told);
        var units = unit == CountUnit.Publication ? changed : RowsOf(store.ToUnits(changed, unit));
        _updated = rows.And(units);
    }

    /// <summary>The part of a query's hits that is new.</summary>
    internal Lucene.Net.Search.Query Restrict(Lucene.Net.Search.Query query) => new FilteredQuery(query, new RowSetFilter(_new));

    /// <summary>How many of a query's hits are new, updated, and neither.</summary>
    internal NewRecordCounts Count(Lucene.Net.Search.Query query, int last)
    {
        var found = RecordSearcher.Rows(_store, query, SearchLimits.WithoutTime);
        var all = _store.ToUnits(found, _unit).Count;
        var fresh = _store.ToUnits(found.And(_new), _unit).Count;
        return new NewRecordCounts(last, all, fresh, _store.ToUnits(found.And(_updated), _unit).Count);
    }

    /// <summary>The live rows of publications that were told of, in this or another version.</summary>
    private RecordSet PublicationRows(RecordSet told)
    {
        var publications = IdentityReader.RowNumbers(_store.Folder, _store.Manifest, LakeWriter.RowPublicationsFile);
        var known = new RecordSet(_store.Manifest.NextPublication);
        foreach (var row in told.Ids())
        {
            if (publications[row] >= 0)
            {
                known.Add(publications[row]);
            }
        }

        var rows = new RecordSet(told.Capacity);
        foreach (var row in _store.Live.Ids())
        {
            if (publications[row] >= 0 && known.Contains(publications[row]))
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    /// <summary>The live rows of applications, or families, that any document was told of, be it dead by now.</summary>
    private RecordSet UnitRows(RecordSet told)
    {
        var applications = _store.RowApplications;
        var known = new RecordSet(_store.ApplicationCapacity);
        foreach (var row in told.Ids())
        {
            if (applications[row] >= 0)
            {
                known.Add(applications[row]);
            }
        }

        var rows = new RecordSet(told.Capacity);
        foreach (var row in _store.Live.Ids())
        {
            if (known.Contains(applications[row]))
            {
                rows.Add(row);
            }
        }

        return _unit == CountUnit.Family ? RowsOf(_store.ToFamilies(rows)) : rows;
    }

    /// <summary>The live rows of units.</summary>
    private RecordSet RowsOf(RecordSet units)
    {
        var ids = _store.RowUnits(_unit);
        var rows = new RecordSet(_store.Live.Capacity);
        foreach (var row in _store.Live.Ids())
        {
            if (units.Contains(ids[row]))
            {
                rows.Add(row);
            }
        }

        return rows;
    }
}
