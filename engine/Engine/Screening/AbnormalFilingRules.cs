namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>The rules for abnormal filings.</summary>
public static class AbnormalFilingRules
{
    /// <summary>Every rule with its default options, in the order of reports.</summary>
    public static IReadOnlyList<IAbnormalFilingRule> All { get; } = With(new MonitorOptions());

    /// <summary>Every rule with the options of <paramref name="options"/>, in the order of reports.</summary>
    /// <exception cref="Domain.AnalyticsException">An option is out of its range.</exception>
    public static IReadOnlyList<IAbnormalFilingRule> With(MonitorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        OptionRanges.Check(options.SameTitle);
        OptionRanges.Check(options.Burst);
        return [new SameTitleRule(options.SameTitle), new BurstRule(options.Burst)];
    }
}
