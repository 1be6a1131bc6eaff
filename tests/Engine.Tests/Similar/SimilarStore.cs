using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Similar;
using ZhuhaiIp.Analytics.Testing;
using ZhuhaiIp.Analytics.Testing.Generation;

namespace ZhuhaiIp.Analytics.Engine.Tests.Similar;

/// <summary>Some hundred generated records, a made-up family in two countries, and a near copy of it by another applicant.</summary>
public sealed class SimilarStore : IAsyncLifetime
{
    internal const string Abstract = "本发明公开一种墨盒注墨夹具，包括底座、滑台和注墨针。滑台沿导轨移动，注墨针穿过密封圈插入墨腔。"
        + "压力传感器检测墨腔的负压，负压低于阈值时停止注墨。本夹具避免了漏墨。";

    internal const string Claims = "1.一种墨盒注墨夹具，其特征在于，包括底座、设在所述底座上的导轨、沿所述导轨移动的滑台和固定在所述滑台上的注墨针。"
        + "2.根据权利要求1所述的墨盒注墨夹具，其特征在于，还包括检测墨腔负压的压力传感器。";

    private SmallStore? _store;

    /// <summary>The near copy.</summary>
    internal static string NearCopy { get; } = ApplicationNumber.Parse("CN202010456123").Value!.ToString();

    /// <summary>The applications of the made-up family.</summary>
    internal static IReadOnlyList<string> Own { get; } = ["CN201911198565.4", "US16123456"];

    internal AnalyticsEngine Engine => _store!.Engine;

    /// <summary>The generated records.</summary>
    internal IReadOnlyList<SyntheticPatent> Generated { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Generated = [.. SyntheticPatents.Generate(new GenerationOptions { Count = 700, Firms = 120 })];
        _store = await SmallStore.OfAsync([.. Generated.Select(record => record.ToPatent()), .. Made()]);
    }

    public Task DisposeAsync()
    {
        _store?.Dispose();
        return Task.CompletedTask;
    }

    internal SimilarResult Find(string number, Func<SimilarRequest, SimilarRequest>? with = null) =>
        Engine.Similar((with ?? (request => request))(new SimilarRequest { Number = number }));

    internal SimilarResult Find(SimilarText text, Func<SimilarRequest, SimilarRequest>? with = null, int limit = 20) =>
        Engine.Similar((with ?? (request => request))(new SimilarRequest { Text = text, Limit = limit }));

    private static IEnumerable<Patent> Made()
    {
        var first = new PatentBuilder().Titled("一种墨盒注墨夹具").WithAbstract(Abstract).WithClaims(Claims).Claiming("US62/792,500", new DateOnly(2019, 1, 15));
        yield return first.Build();
        yield return first.WithPublication("CN113138947B").PublishedOn(2022, 7, 5).Build();
        yield return first.WithApplication("US16123456").WithPublication("US20200070500A1").FiledOn(2019, 6, 1).PublishedOn(2020, 3, 3).Build();
        yield return new PatentBuilder().WithApplication(NearCopy).WithPublication("CN114500001A").FiledOn(2020, 5, 20).PublishedOn(2021, 11, 23)
            .Titled("一种注墨夹具").WithAbstract(Abstract.Replace("导轨", "滑轨", StringComparison.Ordinal).Replace("漏墨", "墨水浪费", StringComparison.Ordinal))
            .WithClaims(Claims.Replace("底座", "基座", StringComparison.Ordinal).Replace("导轨", "滑轨", StringComparison.Ordinal))
            .By("中山市某某打印耗材有限公司").Classified("B41J2/01").Build();
    }
}
