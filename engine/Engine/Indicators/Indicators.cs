using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Indicators;

/// <summary>The indicators that compute over given numbers.</summary>
public static class Indicators
{
    /// <summary>All of them, in the order they are listed to a user.</summary>
    public static IReadOnlyList<IIndicator> All { get; } =
    [
        new HhiIndicator(),
        new GiniIndicator(),
        new RtaIndicator(),
        new MannKendallIndicator(),
        new SCurveIndicator(),
        new MainPathWeightsIndicator(),
        new CdIndexIndicator(),
        new KleinbergIndicator(),
    ];

    /// <summary>The indicator with this id.</summary>
    /// <exception cref="AnalyticsException">There is none; the message lists those there are.</exception>
    public static IIndicator Find(string id) =>
        All.FirstOrDefault(indicator => indicator.Id == id)
        ?? throw new AnalyticsException(new Wording(
            $"没有名为 \"{id}\" 的指标，可用：{Known}。", $"There is no indicator \"{id}\"; there are: {Known}."));

    private static string Known => string.Join(", ", All.Select(indicator => indicator.Id));
}
