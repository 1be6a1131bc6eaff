using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Compaction;
using ZhuhaiIp.Analytics.Store.Workbench;
using ZhuhaiIp.Analytics.Testing;
using ZhuhaiIp.Analytics.Text.Lexicons;

namespace ZhuhaiIp.Analytics.Store.Tests.Commits;

public sealed class IndexLexiconTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    private WorkbenchLog<UserLexicon> Lexicons => new AnalystWorkbench(_store.Folder, TemporaryStore.Clock).Lexicons;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task Store_WithoutLexicons_HasTheHashOfTheProgramsOwn()
    {
        await _store.AddAsync(Documents.Series(2));

        using var store = _store.Open();

        Assert.Equal(Lexicon.Default.Hash, store.Manifest.Lexicon);
        Assert.False(store.IsLexiconBehind);
    }

    [Fact]
    public async Task Store_WhoseLexiconsChanged_IsBehindUntilItsIndexIsRebuilt()
    {
        await _store.AddAsync(Documents.Series(2));
        Lexicons.Put("甲", new UserLexicon(["鼎式烘箱\t7", "5G基站", "甲 = 乙"]));

        Assert.True(IsBehind());
        await RepairAsync();

        Assert.False(IsBehind());
        using var store = _store.Open();
        Assert.Equal("鼎式烘箱\t7", store.Manifest.LexiconTerms);
        Assert.Equal(Lexicon.Default.With(UserTerms.Parse(["鼎式烘箱\t7"], "f")).Hash, store.Manifest.Lexicon);
        Assert.Empty(StoreChecker.Check(_store.Folder, CancellationToken.None));
    }

    [Fact]
    public async Task Store_ThatIsWrittenToAfterAChange_KeepsTheLexiconOfItsIndex()
    {
        await _store.AddAsync(Documents.Series(2));
        Lexicons.Put("甲", new UserLexicon(["鼎式烘箱"]));
        await RepairAsync();
        Lexicons.Remove("甲");

        await _store.AddAsync(Documents.Series(2, from: 5));
        await StoreCompactor.CompactAsync(_store.Folder, 0, TemporaryStore.Clock, CancellationToken.None);

        Assert.True(IsBehind());
        using var store = _store.Open();
        Assert.Equal("鼎式烘箱", store.Manifest.LexiconTerms);
    }

    [Fact]
    public async Task Lexicon_OfTermsThatAnIndexCannotHave_LeavesItUpToDate()
    {
        await _store.AddAsync(Documents.Series(2));

        Lexicons.Put("甲", new UserLexicon(["5G基站", "甲 = 乙"]));

        Assert.False(IsBehind());
    }

    [Fact]
    public async Task Lexicon_ThatCannotBeRead_IsNamed()
    {
        await _store.AddAsync(Documents.Series(2));
        Lexicons.Put("甲", new UserLexicon(["好", "。"]));

        using var store = _store.Open();
        var error = Assert.Throws<AnalyticsException>(() => store.Vocabulary);

        Assert.Contains("workbench/lexicons 甲 第 2 行", error.Wording.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("smartcn", "-p:SmartCn=true")]
    [InlineData("jieba", "没有分析器“jieba”")]
    public async Task Analyzer_ThatIsNotThere_IsRefusedBeforeAnythingIsWritten(string analyzer, string said)
    {
        var error = await Assert.ThrowsAsync<AnalyticsException>(
            () => StoreWriter.OpenAsync(_store.Folder, analyzer, TemporaryStore.Clock, CancellationToken.None));

        Assert.Contains(said, error.Wording.Chinese, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_store.Folder));
        await _store.AddAsync(Documents.Series(2));
        await Assert.ThrowsAsync<AnalyticsException>(
            () => StoreRepairer.RepairAsync(_store.Folder, analyzer, TemporaryStore.Clock, CancellationToken.None));
    }

    [Fact]
    public async Task Store_OfAnAnalyzerThatIsNotBuiltIn_SaysSoAndCanBeRebuiltWithTheOwnOne()
    {
        await _store.AddAsync(Documents.Series(2));
        var manifest = await File.ReadAllTextAsync(_store["manifest.json"]);
        await File.WriteAllTextAsync(
            _store["manifest.json"], manifest.Replace("\"analyzer\": \"zhip-", "\"analyzer\": \"smartcn-1:zhip-", StringComparison.Ordinal));

        var reading = Assert.Throws<AnalyticsException>(_store.Open);
        var keeping = await Assert.ThrowsAsync<AnalyticsException>(RepairAsync);
        await StoreRepairer.RepairAsync(_store.Folder, "zhip", TemporaryStore.Clock, CancellationToken.None);

        Assert.Contains("没有编入 smartcn", reading.Wording.Chinese, StringComparison.Ordinal);
        Assert.Contains("没有编入 smartcn", keeping.Wording.Chinese, StringComparison.Ordinal);
        using var store = _store.Open();
        Assert.Equal(2, store.Live.Count);
    }

    [Fact]
    public async Task Writer_WithTheAnalyzerThatTheStoreHas_Opens()
    {
        await _store.AddAsync(Documents.Series(2));

        await using var writer = await StoreWriter.OpenAsync(_store.Folder, "zhip", TemporaryStore.Clock, CancellationToken.None);

        Assert.False(writer.HasBatch("none"));
    }

    private bool IsBehind()
    {
        using var store = _store.Open();
        return store.IsLexiconBehind;
    }

    private Task<long> RepairAsync() => StoreRepairer.RepairAsync(_store.Folder, TemporaryStore.Clock, CancellationToken.None);
}
