using System.Collections;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Store.Legal;

namespace ZhuhaiIp.Analytics.Engine.Search.Exports;

/// <summary>The values of hits, in their order, with one of them in memory at a time.</summary>
/// <remarks>
/// The lake gives rows in its own order, in one walk. In any other order the values pass through a file that goes with
/// the walk: written as they come, read back as they are wanted.
/// </remarks>
internal sealed class HitRows(PatentStore store, HitOrder order, ExportOptions options)
    : IEnumerable<IReadOnlyList<object?>>
{
    private readonly Dictionary<int, string> _batches =
        store.Manifest.Batches.ToDictionary(batch => batch.Number, batch => batch.Summary.Batch);

    internal DateOnly? AsOf { get; init; }

    internal DateOnly? Known { get; init; }

    public IEnumerator<IReadOnlyList<object?>> GetEnumerator() =>
        (order.IsByRow ? Walk().Select(row => row.Values) : Reordered()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerable<IReadOnlyList<object?>> Reordered()
    {
        using var file = new RowFile(options.ScratchFolder, order.Rows.Length);
        foreach (var (place, values) in Walk())
        {
            file.Write(place, values);
        }

        file.EndWriting();
        for (var place = 0; place < order.Rows.Length; place++)
        {
            yield return file.Read(place);
        }
    }

    /// <summary>The values of each hit with its place in the order, by rising row.</summary>
    private IEnumerable<(int Place, IReadOnlyList<object?> Values)> Walk()
    {
        var (rows, places) = ByRow();
        var statuses = options.Columns.Any(column => column.NeedsStatus) ? LegalStatusDays.Read(store, AsOf, Known) : null;
        var families = options.Columns.Any(column => column.NeedsFamily) ? FamilySizes.Of(store) : null;
        var wanted = new RecordSet(store.Live.Capacity);
        foreach (var row in rows)
        {
            wanted.Add(row);
        }

        var next = 0;
        foreach (var stored in LakeReader.Read(() => new LakeSession(store.Folder, store.Manifest.Files, LakeReader.Sessions), wanted))
        {
            if (stored.Row != rows[next])
            {
                break;
            }

            var place = places[next++];
            var hit = Hit(stored, statuses, families) with { Score = Score(place) };
            yield return (place, [.. options.Columns.Select(column => column.Value(hit, options.Language))]);
        }

        if (next < rows.Length)
        {
            throw new DamagedStoreException("lake/publications", $"缺行 {rows[next]}", $"the row {rows[next]} is missing");
        }
    }

    private double? Score(int place) => order.Scores is { } scores ? Math.Round(scores[place], 4) : null;

    private (int[] Rows, int[] Places) ByRow()
    {
        var rows = (int[])order.Rows.Clone();
        var places = new int[rows.Length];
        for (var place = 0; place < places.Length; place++)
        {
            places[place] = place;
        }

        Array.Sort(rows, places);
        return (rows, places);
    }

    private ExportedHit Hit(StoredRow stored, LegalStatusDays? statuses, FamilySizes? families)
    {
        var application = store.RowApplications[stored.Row];
        return new ExportedHit(stored.Patent, stored.Source, _batches.GetValueOrDefault(stored.Batch, ""))
        {
            Status = statuses?.Status(application) ?? LegalStatusCode.Unknown,
            StatusDay = statuses?.Since(application),
            ExpiryDate = statuses?.Expiry(application),
            Family = families is null ? null : store.RowFamilies[stored.Row],
            FamilySize = families?[store.RowFamilies[stored.Row]],
        };
    }
}
