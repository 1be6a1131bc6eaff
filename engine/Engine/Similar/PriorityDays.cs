using System.Globalization;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>Reads the priority dates of documents from the lake, by one session that stays open; safe to use from several threads.</summary>
internal sealed class PriorityDays(PatentStore store) : IDisposable
{
    private readonly Lock _lock = new();
    private readonly bool _any = store.Manifest.FilesOf(LakeSchema.Priorities.Name).Any(file => file.Rows > 0);
    private LakeSession? _lake;

    /// <summary>The earliest day that each of the rows claims, and whether it claims one that is not known; rows without a claim are left out.</summary>
    internal IReadOnlyDictionary<int, (DateOnly? Earliest, bool HasUndated)> Of(IReadOnlyCollection<int> rows)
    {
        if (!_any || rows.Count == 0)
        {
            return new Dictionary<int, (DateOnly?, bool)>();
        }

        var listed = string.Join(',', rows.Select(row => row.ToString(CultureInfo.InvariantCulture)));
        lock (_lock)
        {
            _lake ??= store.OpenLake();
            return _lake.Query(
                $"""
                SELECT row_id, min(date), count(*) > count(date) FROM priorities
                WHERE row_id IN ({listed}) AND is_active IS DISTINCT FROM false GROUP BY row_id
                """,
                reader => (Row: reader.GetInt32(0), Day: reader.IsDBNull(1) ? (DateOnly?)null : reader.GetFieldValue<DateOnly>(1), Undated: reader.GetBoolean(2)))
                .ToDictionary(one => one.Row, one => (one.Day, one.Undated));
        }
    }

    public void Dispose() => _lake?.Dispose();
}
