namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>What <c>zhip store info|check|repair</c> says, and that repair brings back what it can.</summary>
public sealed class StoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Info_InJson_HasTheShapeOfTheContract()
    {
        await IngestAsync();

        var info = (await CallAsync("store", "info", "--json")).Json();

        Assert.Equal(
            ["format", "generation", "publications", "applications", "families", "analyzer", "bytes", "batches"],
            info.EnumerateObject().Select(property => property.Name).Take(8));
        var batch = Assert.Single(info.GetProperty("batches").EnumerateArray());
        Assert.Equal(
            ["batch", "time", "read", "stored", "updated", "duplicates", "rejected"],
            batch.EnumerateObject().Select(property => property.Name));
        Assert.Equal(160, batch.GetProperty("stored").GetInt32());
        Assert.Equal(160, info.GetProperty("publications").GetInt32());
        Assert.InRange(info.GetProperty("bytes").GetInt64(), 1, new DirectoryInfo(_folder["store"])
            .EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length));
    }

    [Fact]
    public async Task Check_OfASoundStore_SaysSo()
    {
        await IngestAsync();

        Assert.Contains("库完好", (await CallAsync("store", "check")).Require(0).Output, StringComparison.Ordinal);
        Assert.Contains("sound", (await CallAsync("store", "check", "--lang", "en")).Require(0).Output, StringComparison.Ordinal);
        Assert.True((await CallAsync("store", "check", "--json")).Json().GetProperty("sound").GetBoolean());
    }

    [Fact]
    public async Task Repair_AfterADamagedIndex_FindsTheSameAgain()
    {
        await IngestAsync();
        var before = (await CallAsync("search", "标题:\"墨盒\"", "--json", "--limit", "100")).Json();
        var segment = Directory.EnumerateFiles(_folder["store/fulltext"], "*", SearchOption.AllDirectories)
            .OrderByDescending(file => new FileInfo(file).Length).First();
        Spoil(segment);

        var check = (await CallAsync("store", "check", "--json")).Json(2);
        var repaired = (await CallAsync("store", "repair", "--json")).Json();
        var after = (await CallAsync("search", "标题:\"墨盒\"", "--json", "--limit", "100")).Json();

        Assert.False(check.GetProperty("sound").GetBoolean());
        Assert.True(repaired.GetProperty("generation").GetInt64() > 0);
        Assert.True((await CallAsync("store", "check", "--json")).Json().GetProperty("sound").GetBoolean());
        Assert.True(before.GetProperty("total").GetInt32() > 0);
        Assert.Equal(before.GetProperty("hits").GetRawText(), after.GetProperty("hits").GetRawText());
    }

    [Fact]
    public async Task Check_OfADamagedLake_NamesTheFile()
    {
        await IngestAsync();
        var file = Directory.EnumerateFiles(_folder["store/lake/publications"]).Single();
        Spoil(file);

        var fault = (await CallAsync("store", "check", "--json")).Json(2).GetProperty("faults")[0];

        Assert.EndsWith(Path.GetFileName(file), fault.GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.False(fault.GetProperty("repairable").GetBoolean());
    }

    private async Task IngestAsync() =>
        (await CallAsync("ingest", Checkout.Sample("records/synthetic-printing-until-2020.csv"))).Require(0);

    private Task<ProgramRun> CallAsync(params string[] arguments) => Zhip.CallAsync([.. arguments, "--store", _folder["store"]]);

    private static void Spoil(string path)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 0xFF;
        File.WriteAllBytes(path, bytes);
    }
}
