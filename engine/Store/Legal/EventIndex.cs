using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.Legal;

/// <summary>Which events a store has: the writer's memory, read when the first event comes.</summary>
/// <remarks>
/// Some 20 bytes an event. An event that an earlier ingest told is a duplicate, and is kept all the same under the
/// new ingest: it stays when the earlier one is undone.
/// </remarks>
internal sealed class EventIndex(string root)
{
    private readonly HashSet<long> _ofBatch = [];
    private readonly List<StoredEvent> _pending = [];
    private HashSet<long>? _known;

    /// <summary>Events that were taken and not yet written.</summary>
    internal IReadOnlyList<StoredEvent> Pending => _pending;

    /// <summary>Takes an event, and says whether the store had it.</summary>
    internal WriteOutcome Take(LegalEvent one, SourceReference source, int batch, StoreManifest manifest)
    {
        _known ??= Read(manifest);
        var hash = EventHash.Of(one);
        if (_ofBatch.Add(hash))
        {
            _pending.Add(new StoredEvent(one, source, batch) { Hash = hash });
            return _known.Contains(hash) ? WriteOutcome.Duplicate : WriteOutcome.Stored;
        }

        return WriteOutcome.Duplicate;
    }

    /// <summary>The pending events, in the order of application numbers; from here on nothing is pending.</summary>
    internal StoredEvent[] Place()
    {
        var placed = _pending.OrderBy(one => one.Event.Application.Key, StringComparer.Ordinal)
            .ThenBy(one => one.Event.Day).ThenBy(one => one.Event.Kind).ToArray();
        _pending.Clear();
        return placed;
    }

    /// <summary>The batch was committed: what comes now belongs to the next one, and is compared with what the store has then.</summary>
    internal void Committed()
    {
        _known = null;
        _ofBatch.Clear();
    }

    private HashSet<long> Read(StoreManifest manifest)
    {
        var known = new HashSet<long>();
        if (manifest.FilesOf(EventsTable.Name).Any())
        {
            using var lake = new LakeSession(root, manifest.FilesOf(EventsTable.Name));
            EventBatches.Prepare(lake, hasEvents: true, manifest.Batches);
            lake.Read($"SELECT event_hash FROM {EventBatches.View}", row => known.Add(row.GetInt64(0)));
        }

        return known;
    }
}
