using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.Legal;

/// <summary>Reads statuses and events of one generation.</summary>
internal static class LegalStatusReader
{
    /// <summary>The status of each application, by its id; unknown for ids without one.</summary>
    /// <param name="store">The generation.</param>
    /// <param name="asOf">The day; null for the store's own.</param>
    /// <param name="known">The day of knowledge; null for the store's own, or the day asked for where that is later.</param>
    internal static byte[] Codes(PatentStore store, DateOnly? asOf, DateOnly? known)
    {
        var codes = new byte[store.ApplicationCapacity];
        using var lake = store.OpenLake();
        var table = Prepare(store, lake, asOf, known);
        lake.Read($"SELECT application_id, status FROM {table}", row => codes[row.GetInt32(0)] = (byte)row.GetInt32(1));
        return codes;
    }

    /// <summary>The table of a session that has the statuses of the days asked for, made where there is none.</summary>
    internal static string Prepare(PatentStore store, LakeSession lake, DateOnly? asOf, DateOnly? known)
    {
        if (asOf is null && known is null && store.Coverage.StatusDay is not null)
        {
            return LakeSchema.ApplicationTable;
        }

        var (day, by) = Days(store, lake, asOf, known);
        LegalStatusTable.Prepare(lake, HasEvents(store), store.Manifest.Batches, day, by);
        return LegalStatusTable.Name;
    }

    /// <summary>The events of the applications with these numbers, in the order of their days; each with where it was first told.</summary>
    internal static IReadOnlyList<StoredEvent> Events(PatentStore store, IEnumerable<ApplicationNumber> numbers)
    {
        if (!HasEvents(store))
        {
            return [];
        }

        using var lake = store.OpenLake();
        EventBatches.Prepare(lake, hasEvents: true, store.Manifest.Batches);
        var asked = string.Join(", ", numbers.Select(number => LakeSession.Quote(number.ToString())).Distinct());
        return asked.Length == 0 ? [] :
        [
            .. lake.Query(
                    $"SELECT {EventRows.Columns} FROM {EventBatches.View} WHERE application_number IN ({asked})", row => EventRows.Of(row, 0))
                .OrderBy(one => one.Event.Day).ThenBy(one => one.Event.Kind).ThenBy(one => one.Event.DayKnown)
                .ThenBy(one => one.Event.Detail, StringComparer.Ordinal).ThenBy(one => one.Hash),
        ];
    }

    /// <summary>The two days that a status is asked for.</summary>
    internal static (DateOnly AsOf, DateOnly Known) Days(PatentStore store, DateOnly? asOf, DateOnly? known)
    {
        using var lake = store.OpenLake();
        return Days(store, lake, asOf, known);
    }

    private static (DateOnly AsOf, DateOnly Known) Days(
        PatentStore store, LakeSession lake, DateOnly? asOf, DateOnly? known)
    {
        var last = store.Coverage.StatusDay
            ?? LegalStatusTable.LastDay(lake, HasEvents(store), store.Manifest.Batches)
            ?? EventBatches.LastDay(store.Manifest.Batches) ?? DateOnly.MinValue;
        var day = asOf ?? (known < last ? known.Value : last);
        return (day, known ?? (day > last ? day : last));
    }

    private static bool HasEvents(PatentStore store) => store.Manifest.FilesOf(EventsTable.Name).Any();
}
