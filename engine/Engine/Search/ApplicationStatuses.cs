using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.Legal;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>How every application stands on the days that a search is asked for; read when it is needed.</summary>
internal sealed class ApplicationStatuses(PatentStore store, DateOnly? asOf, DateOnly? known)
{
    private byte[]? _codes;

    /// <summary>Whether a search had need of statuses.</summary>
    internal bool WereRead => _codes is not null;

    /// <summary>What a reader must know of the statuses that a search used.</summary>
    internal Wording Note
    {
        get
        {
            var (day, by) = LegalStatusReader.Days(store, asOf, known);
            var (on, seen) = (new DateText(day).ToString(), new DateText(by).ToString());
            return new Wording(
                $"法律状态截至 {on}" + (seen == on ? "" : $"，按 {seen} 所知") + (store.Coverage.Events > 0 ? "" : "；库中没有法律事件，只能按公开文献推定"),
                $"legal status as of {on}" + (seen == on ? "" : $", as known on {seen}") + (store.Coverage.Events > 0 ? "" : "; the store has no legal events, only publications"));
        }
    }

    private byte[] Codes => _codes ??= asOf is null && known is null ? store.Statuses : LegalStatusReader.Codes(store, asOf, known);

    /// <summary>The status of the application that a row belongs to.</summary>
    internal LegalStatusCode OfRow(int row) => (LegalStatusCode)Codes[store.RowApplications[row]];

    /// <summary>The live rows of the applications that stand as one of <paramref name="codes"/>.</summary>
    internal RecordSet Rows(IReadOnlyList<LegalStatusCode> codes)
    {
        var wanted = new bool[byte.MaxValue + 1];
        foreach (var code in codes)
        {
            wanted[(byte)code] = true;
        }

        var rows = new RecordSet(store.Live.Capacity);
        foreach (var row in store.Live.Ids())
        {
            if (wanted[Codes[store.RowApplications[row]]])
            {
                rows.Add(row);
            }
        }

        return rows;
    }
}
