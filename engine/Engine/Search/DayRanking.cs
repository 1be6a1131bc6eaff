using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.FullText;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Orders documents by one of their days, or by row alone: what is shown of a unit is what it is ordered by.</summary>
internal sealed class DayRanking(FullTextIndex index, SortOrder sort)
{
    private readonly string? _field = sort switch
    {
        SortOrder.FilingDate or SortOrder.FilingDateAscending => FullTextFields.FilingDate,
        SortOrder.PublicationDate or SortOrder.PublicationDateAscending => FullTextFields.PublicationDate,
        _ => null,
    };

    private readonly bool _ascends = sort is SortOrder.FilingDateAscending or SortOrder.PublicationDateAscending;
    private long _undated;

    /// <summary>What a reader must know of the order: how many stand last because they have no day.</summary>
    internal IEnumerable<Wording> Notes => _undated == 0 ? [] :
    [
        _field == FullTextFields.FilingDate
            ? new Wording($"没有申请日的 {_undated:N0} 件排在最后", $"{_undated:N0} without a filing date stand last")
            : new Wording($"没有公开日的 {_undated:N0} 件排在最后", $"{_undated:N0} without a publication date stand last"),
    ];

    /// <summary>The best <paramref name="room"/> of <paramref name="documents"/> at least, best first.</summary>
    internal List<RankedRow> Of(RecordSet documents, int room)
    {
        var best = new BestRows(room);
        var rows = index.Rows;
        var days = _field is null ? null : index.Days(_field);
        _undated = 0;
        foreach (var document in documents.Ids())
        {
            var key = Key(days?[document] ?? 0);
            if (best.MayTake(key))
            {
                best.Add(new RankedRow(rows[document], document, key));
            }
        }

        return best.Ranked();
    }

    private double Key(int day)
    {
        if (day == 0)
        {
            _undated += _field is null ? 0 : 1;
            return double.MinValue;
        }

        return _ascends ? -day : day;
    }
}
