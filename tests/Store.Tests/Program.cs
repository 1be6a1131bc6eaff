using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Store.Tests;

/// <summary>What some tests run as a process of its own: one that is killed, or that has no disk.</summary>
internal static class Program
{
    private static async Task<int> Main(string[] arguments) => arguments switch
    {
        ["endless", var folder] => await WriteEndlesslyAsync(folder),
        ["fill", var folder] => await FillAsync(folder),
        ["squeeze", var folder] => await SqueezeAsync(folder),
        _ => 64,
    };

    /// <summary>The records of a batch of <see cref="WriteEndlesslyAsync"/>.</summary>
    internal static IEnumerable<Patent> Batch(int number) => Documents.Series(200, from: 200 * number);

    /// <summary>Long texts that no compression makes short.</summary>
    internal static IEnumerable<Patent> Bulky(int count)
    {
        var random = new Random(20240301);
        return Documents.Series(count, from: 50_000).Select(patent => patent with
        {
            Abstract = string.Create(1500, random, static (text, source) =>
            {
                for (var i = 0; i < text.Length; i++)
                {
                    text[i] = (char)source.Next(0x4E00, 0x9FA0);
                }
            }),
        });
    }

    private static async Task<int> WriteEndlesslyAsync(string folder)
    {
        await using var writer = await StoreWriter.OpenAsync(folder, CancellationToken.None);
        for (var batch = 0; batch < 10_000; batch++)
        {
            Console.WriteLine(batch);
            await TemporaryStore.FillAsync(writer, "records.csv", Batch(batch));
            await writer.CommitAsync(new BatchSummary($"batch-{batch}", 200, 200, 0, 0, 0), CancellationToken.None);
        }

        return 0;
    }

    private static async Task<int> FillAsync(string folder)
    {
        try
        {
            await using var writer = await StoreWriter.OpenAsync(folder, CancellationToken.None);
            await TemporaryStore.FillAsync(writer, "bulky.csv", Bulky(2000));
            await writer.CommitAsync(new BatchSummary("bulky", 2000, 2000, 0, 0, 0), CancellationToken.None);
            return 0;
        }
        catch (AnalyticsException error)
        {
            Console.WriteLine(error.Wording.Chinese);
            return 1;
        }
    }

    /// <summary>Stores on a disk with ever more room, until there is enough: each time but the last is a full disk.</summary>
    private static async Task<int> SqueezeAsync(string disk)
    {
        var (folder, ballast) = (Path.Combine(disk, "store"), Path.Combine(disk, "ballast"));
        await using (var writer = await StoreWriter.OpenAsync(folder, CancellationToken.None))
        {
            await TemporaryStore.FillAsync(writer, "records.csv", Batch(0));
            await writer.CommitAsync(new BatchSummary("first", 200, 200, 0, 0, 0), CancellationToken.None);
        }

        var content = StoreContent.Of(folder);
        for (long room = 0; ; room += room < 64_000 ? 8_192 : 400_000)
        {
            await LeaveAsync(ballast, room);
            var code = await FillAsync(folder);
            File.Delete(ballast);
            if (code == 0)
            {
                Console.WriteLine($"stored with {room} bytes");
                return StoreChecker.Check(folder, CancellationToken.None).Count;
            }

            if (!content.SequenceEqual(StoreContent.Of(folder)) || StoreChecker.Check(folder, CancellationToken.None).Count > 0)
            {
                Console.WriteLine($"changed with {room} bytes");
                return 2;
            }
        }
    }

    private static async Task LeaveAsync(string ballast, long room)
    {
        await using var file = new FileStream(ballast, FileMode.Create);
        var free = new DriveInfo(Path.GetDirectoryName(ballast)!).AvailableFreeSpace;
        var block = new byte[4096];
        for (var size = free - room; size >= block.Length; size -= block.Length)
        {
            file.Write(block);
        }
    }
}
