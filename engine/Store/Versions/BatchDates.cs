using ZhuhaiIp.Analytics.Store.Commits;

namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>What the data of each batch stand for: a stated day or the moment of the ingest; and which were undone.</summary>
internal sealed class BatchDates
{
    private readonly List<BatchDate> _batches = [default];

    internal BatchDates(IEnumerable<BatchEntry> batches)
    {
        foreach (var batch in batches)
        {
            Set(batch.Number, batch.AsOf ?? batch.Time, batch.AsOf is not null, batch.Undone is not null);
        }
    }

    internal BatchDate this[int batch] => _batches[batch];

    internal void Set(int batch, DateTimeOffset date, bool stated, bool undone = false)
    {
        while (_batches.Count <= batch)
        {
            _batches.Add(default);
        }

        _batches[batch] = new BatchDate(date.UtcTicks, stated, undone);
    }

    internal void Undo(int batch) => _batches[batch] = _batches[batch] with { Undone = true };
}

/// <summary>The date of a batch's data.</summary>
/// <param name="Ticks">The stated day, or the moment of the ingest.</param>
/// <param name="Stated">Whether somebody said the day.</param>
/// <param name="Undone">Whether the batch was undone.</param>
internal readonly record struct BatchDate(long Ticks, bool Stated, bool Undone);
