using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Workbench;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Store.Tests;

/// <summary>What some tests run as a process of its own: one that is killed, or that has no disk.</summary>
internal static class Program
{
    private const int Bulk = 200;

    private static async Task<int> Main(string[] arguments) => arguments switch
    {
        ["endless", var folder] => await WriteEndlesslyAsync(folder),
        ["fill", var folder] => await FillAsync(folder),
        ["squeeze", var folder] => await SqueezeAsync(folder),
        ["note", var folder] => Note(folder),
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

    /// <summary>Keeps tags without end, and tells each that is kept.</summary>
    private static int Note(string folder)
    {
        var workbench = new AnalystWorkbench(folder, TimeProvider.System);
        for (var number = 0; number < 10_000; number++)
        {
            workbench.Tags.Put($"{number}", new TaggedNumber("CN201310102344.9", "核心"));
            Console.WriteLine(number + 1);
        }

        return 0;
    }

    private static async Task<int> FillAsync(string folder)
    {
        try
        {
            await using var writer = await StoreWriter.OpenAsync(folder, CancellationToken.None);
            await TemporaryStore.FillAsync(writer, "bulky.csv", Bulky(Bulk));
            await writer.CommitAsync(new BatchSummary("bulky", Bulk, Bulk, 0, 0, 0), CancellationToken.None);
            return 0;
        }
        catch (AnalyticsException error)
        {
            Console.WriteLine(error.Wording.Chinese);
            return 1;
        }
    }

    /// <summary>Stores on a disk with ever more room until there is enough, then closes in on what is just too little.</summary>
    /// <remarks>So that the disk is full at every stage: tables, index, derived table, manifest.</remarks>
    private static async Task<int> SqueezeAsync(string disk)
    {
        var sound = Path.Combine(disk, "sound");
        await using (var writer = await StoreWriter.OpenAsync(sound, CancellationToken.None))
        {
            await TemporaryStore.FillAsync(writer, "records.csv", Batch(0));
            await writer.CommitAsync(new BatchSummary("first", 200, 200, 0, 0, 0), CancellationToken.None);
        }

        var content = StoreContent.Of(sound);
        var (low, high, room) = (0L, 0L, 16_384L);
        while (high == 0 || high - low > 32_768)
        {
            var code = await SqueezeAsync(disk, sound, room, content);
            if (code > 1)
            {
                Console.WriteLine($"not as it was, with {room} bytes of room");
                return code;
            }

            (low, high) = code == 0 ? (low, room) : (room, high);
            room = high == 0 ? 2 * room : (low + high) / 2;
        }

        return 0;
    }

    private static async Task<int> SqueezeAsync(string disk, string sound, long room, IReadOnlyList<string> content)
    {
        var (folder, ballast) = (Path.Combine(disk, "store"), Path.Combine(disk, "ballast"));
        TemporaryStore.Copy(sound, folder);
        await LeaveAsync(ballast, room);
        var code = await FillAsync(folder);
        File.Delete(ballast);
        var kept = code == 0 || content.SequenceEqual(StoreContent.Of(folder));
        var isSound = StoreChecker.Check(folder, CancellationToken.None).Count == 0;
        Directory.Delete(folder, recursive: true);
        return kept && isSound ? code : 2;
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
