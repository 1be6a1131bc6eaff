using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

public sealed class IpcTransferTests
{
    [Theory]
    [InlineData("ipc:H01L27/115", "BC")]
    [InlineData("ipc:H01L27/115*", "ABC")]
    [InlineData("ipc:H01L27/11521", "AB")]
    [InlineData("ipc:H01L27/11517", "B")]
    [InlineData("ipc:H01L27/11563", "C")]
    [InlineData("ipc:H01L27", "ABCDE")]
    [InlineData("ipc:H01L27/*", "ABCDE")]
    [InlineData("ipc:H01L27/00", "")]
    [InlineData("ipc:H01L51/50", "F")]
    [InlineData("ipc:H01L51", "FG")]
    [InlineData("ipc:H01L51/5012", "")]
    [InlineData("ipc:H01L", "ABCDEFGH")]
    [InlineData("ipc:H01", "ABCDEFGHI")]
    [InlineData("ipc:H10B41/30", "B")]
    [InlineData("ipc:H10K", "DFG")]
    public async Task Symbol_OfWhatWasMoved_FindsTheNewPlaces(string query, string expected)
    {
        using var store = await SmallStore.OfAsync(Records());

        Assert.Equal(expected, string.Concat(store.Titles(query).Select(title => title[0])));
    }

    [Fact]
    public async Task Answer_WithATransfer_SaysSoInBothLanguages()
    {
        using var store = await SmallStore.OfAsync(Records());

        var note = store.Search("ipc:H01L27/115*").Notes[^1];

        Assert.Contains("ipc:H01L27/115* 的内容自 IPC 2023.01 版起移入 H10，一并检索：H10B41、H10B43", note.Chinese, StringComparison.Ordinal);
        Assert.Contains("moved to H10 (IPC 2023.01)", note.English, StringComparison.Ordinal);
        Assert.DoesNotContain(store.Search("ipc:H10B41").Notes, other => other.Chinese.Contains("移入", StringComparison.Ordinal));
        Assert.DoesNotContain(store.Search("ipc:B41J").Notes, other => other.Chinese.Contains("移入", StringComparison.Ordinal));
    }

    [Fact]
    public void Transfers_OfTheTable_GoFromSymbolsToSymbolsOfH10()
    {
        var places = IpcTransfers.All.Select(row => row.From).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(places.Count, IpcTransfers.All.Count);
        Assert.All(IpcTransfers.All, row =>
        {
            Assert.StartsWith("H01L", row.From, StringComparison.Ordinal);
            Assert.True(IpcSymbol.Parse(row.From).Ok, row.From);
            Assert.True(row.Under is null || places.Contains(row.Under), row.From);
            Assert.All(row.To, place => Assert.True(place.StartsWith("H10", StringComparison.Ordinal) && IpcSymbol.Parse(place).Ok, place));
        });
    }

    private static IEnumerable<Patent> Records() => new[]
    {
        ("A", "H01L27/11521"), ("B", "H10B41/30"), ("C", "H10B43/27"), ("D", "H10K59/12"), ("E", "H10F39/18"),
        ("F", "H10K50/11"), ("G", "H10K71/00"), ("H", "H10W90/00"), ("I", "H01M4/58"),
    }.Select((record, place) => SmallStore.Record(place).Titled(record.Item1).Classified(record.Item2).Build());
}
