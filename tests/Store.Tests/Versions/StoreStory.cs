using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Store.Tests.Versions;

/// <summary>What a store is told: batches of sayings, each batch with the day that its data stand for or none.</summary>
internal sealed record StoreStory(IReadOnlyList<StoreStory.Batch> Batches)
{
    /// <summary>The story in another order and another split: what stands for one day goes in one or two batches.</summary>
    /// <remarks>Every batch has a stated day: of batches without one the order is what counts.</remarks>
    internal StoreStory Rearranged(int seed)
    {
        var random = new Random(seed);
        var batches = Batches.SelectMany(batch => batch.Sayings.Select(saying => (batch.AsOf, Saying: saying)))
            .GroupBy(pair => pair.AsOf)
            .SelectMany(day =>
            {
                var sayings = day.Select(pair => pair.Saying).ToArray();
                random.Shuffle(sayings);
                var cut = random.Next(sayings.Length);
                return new[] { sayings[..cut], sayings[cut..] }.Where(part => part.Length > 0)
                    .Select(part => new Batch(day.Key, random.Next(2) == 0, part));
            })
            .ToArray();
        random.Shuffle(batches);
        return new StoreStory(batches);
    }

    internal StoreStory Without(int batch) => new([.. Batches.Where((_, place) => place != batch)]);

    /// <summary>Tells a store the story, with one writer for several batches or one for each.</summary>
    /// <param name="store">The store.</param>
    /// <param name="slices">How much of it is held at a time at a commit; what needs some 300 MB where nothing is said.</param>
    internal async Task TellAsync(TemporaryStore store, SliceSizes? slices = null)
    {
        var writer = await OpenAsync();
        try
        {
            foreach (var batch in Batches)
            {
                if (batch.Reopens)
                {
                    await writer.DisposeAsync();
                    writer = await OpenAsync();
                }

                writer.AsOf = batch.AsOf;
                var outcomes = new List<WriteOutcome>();
                foreach (var saying in batch.Sayings)
                {
                    outcomes.Add(await saying.TellAsync(writer, outcomes.Count + 1));
                }

                await writer.CommitAsync(store.Summary(outcomes), CancellationToken.None);
            }
        }
        finally
        {
            await writer.DisposeAsync();
        }

        async Task<StoreWriter> OpenAsync()
        {
            var opened = await store.OpenWriterAsync();
            opened.Slices = slices ?? SliceSizes.Default;
            return opened;
        }
    }

    public override string ToString() => string.Join('\n', Batches.Select(batch =>
        $"batch {batch.AsOf?.ToString("o") ?? "undated"}{(batch.Reopens ? " (opened again)" : "")}\n  {string.Join("\n  ", batch.Sayings)}"));

    /// <summary>One ingest.</summary>
    internal sealed record Batch(DateOnly? AsOf, bool Reopens, IReadOnlyList<Saying> Sayings);

    /// <summary>A record, the word that a document is gone, or an event.</summary>
    internal sealed record Saying(string Source, Patent? Patent, bool IsDeletion, LegalEvent? Event)
    {
        internal ValueTask<WriteOutcome> TellAsync(StoreWriter writer, long place)
        {
            var reference = new SourceReference("records.csv", place) { Class = Source };
            return Event is { } one ? writer.AddAsync(one, reference, CancellationToken.None)
                : IsDeletion ? writer.DeleteAsync(Patent!, reference, CancellationToken.None)
                : writer.AddAsync(Patent!, reference, CancellationToken.None);
        }

        public override string ToString() => Event is { } one ? $"event {one}" : string.Join(' ', new[]
        {
            Source, IsDeletion ? "deletes" : "has", $"{Patent!.Publication}", $"{Patent.Application}", $"{Patent.Kind}",
            $"filed {Patent.FilingDate:o} published {Patent.PublicationDate:o} '{Patent.Title}' '{Patent.Abstract}'",
            string.Join(',', Patent.Parties.Select(party => party.Name)),
            string.Join(',', Patent.Priorities.Select(priority => $"{priority.Number}@{priority.Date:o}{(priority.IsActive ? "" : "!")}")),
            $"pct {Patent.InternationalApplication} parent {Patent.Parent} twin {Patent.SameDayApplication}",
        });
    }
}
