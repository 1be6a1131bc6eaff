using System.Globalization;
using CsCheck;
using ZhuhaiIp.Analytics.Store.Backups;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Compaction;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Store.Tests.Versions;

/// <summary>The laws of a store, held by real stores on the disk that are told stories.</summary>
/// <remarks><c>STORE_STORIES=1000</c> asks for so many stories a law; a failure prints its story and its seed.</remarks>
public class StoreStoryTests
{
    private const int Stories = 12;

    [Fact]
    public async Task Content_OfAnyOrderAndAnySplit_IsTheSame() => await HoldsAsync(
        Gen.Select(StoreStories.Dated, Gen.Int), told => $"{told.Item1}\nseed {told.Item2}:\n{told.Item1.Rearranged(told.Item2)}", async told =>
        {
            using var store = new TemporaryStore();
            await told.Item1.TellAsync(store);
            using var other = new TemporaryStore();
            // Slices of two are crossed many times by stores of some dozen applications.
            await told.Item1.Rearranged(told.Item2).TellAsync(other, new SliceSizes(2, 2, 2, 2));

            Assert.Equal(WholeContent.ByNumber(store.Folder), WholeContent.ByNumber(other.Folder));
            Sound(store);
            Sound(other);
        });

    [Fact]
    public async Task Undo_OfAnyBatch_EqualsNeverHavingIngestedIt() => await HoldsAsync(
        Gen.Select(StoreStories.Any, Gen.Int[0, 3], Gen.Bool), told => $"{told.Item1}\nundo {told.Item2 % told.Item1.Batches.Count}, compacted before: {told.Item3}", async told =>
        {
            var (story, undone) = (told.Item1, told.Item2 % told.Item1.Batches.Count);
            using var store = new TemporaryStore();
            await story.TellAsync(store);
            if (told.Item3)
            {
                await CompactAsync(store, story.Batches.Count - undone);
            }

            await store.UndoAsync(undone + 1);

            using var never = new TemporaryStore();
            await story.Without(undone).TellAsync(never);
            if (story.Batches.Count > 1)
            {
                Assert.Equal(WholeContent.ByNumber(never.Folder), WholeContent.ByNumber(store.Folder));
            }
            else
            {
                Assert.Equal((0L, 0L), Counts(store));
            }

            Sound(store);
        });

    [Fact]
    public async Task Backup_Restored_IsTheSameStore() => await HoldsAsync(
        StoreStories.Any, story => $"{story}", async story =>
        {
            using var store = new TemporaryStore();
            await story.TellAsync(store);
            using var copy = new TemporaryStore();

            await StoreBackup.WriteAsync(store.Folder, copy.Folder + ".zip", false, TemporaryStore.Clock, CancellationToken.None);
            await StoreRestore.ReadAsync(copy.Folder + ".zip", copy.Folder, false, TemporaryStore.Clock, CancellationToken.None);

            Assert.Equal(WholeContent.WithIds(store.Folder), WholeContent.WithIds(copy.Folder));
            Assert.Equal(WholeContent.ByNumber(store.Folder), WholeContent.ByNumber(copy.Folder));
            Sound(copy);
        });

    [Fact]
    public async Task Compaction_OfAnyStore_ChangesNothingShownAndKeepsIds() => await HoldsAsync(
        Gen.Select(StoreStories.Any, Gen.Int[0, 3], Gen.Int[0, 3]), told => $"{told.Item1}\nkeep {told.Item2}, undone {told.Item3}", async told =>
        {
            using var store = new TemporaryStore();
            await told.Item1.TellAsync(store);
            if (told.Item3 < told.Item1.Batches.Count - 1)
            {
                await store.UndoAsync(told.Item3 + 1);
            }

            var (content, ids) = (WholeContent.ByNumber(store.Folder), WholeContent.Ids(store.Folder));

            await CompactAsync(store, told.Item2);

            Assert.Equal(content, WholeContent.ByNumber(store.Folder));
            Assert.Equal(ids, WholeContent.Ids(store.Folder));
            Sound(store);
        });

    private static async Task HoldsAsync<T>(Gen<T> stories, Func<T, string> print, Func<T, Task> law) =>
        await stories.SampleAsync(law, iter: Math.Max(1, (Asked ?? Stories) / StoreStories.Neighbourhoods), threads: 1, print: print);

    private static int? Asked => int.TryParse(
        Environment.GetEnvironmentVariable("STORE_STORIES"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Task<CompactionResult> CompactAsync(TemporaryStore store, int keep) =>
        StoreCompactor.CompactAsync(store.Folder, keep, TemporaryStore.Clock, CancellationToken.None);

    private static (long Publications, long Applications) Counts(TemporaryStore store)
    {
        using var reader = store.Open();
        return (reader.Publications, reader.Applications);
    }

    private static void Sound(TemporaryStore store) => Assert.Empty(StoreChecker.Check(store.Folder, CancellationToken.None));
}
