namespace ZhuhaiIp.Analytics.Domain;

/// <summary>A wrong request or an unusable store: one sentence that tells the user what to change.</summary>
/// <remarks>Everything else that is thrown is a defect and is not caught below the host.</remarks>
public class AnalyticsException : Exception
{
    /// <summary>An error that says <paramref name="wording"/>.</summary>
    public AnalyticsException(Wording wording)
        : base(wording.Chinese) => Wording = wording;

    /// <summary>An error that says <paramref name="wording"/>, brought about by <paramref name="cause"/>.</summary>
    public AnalyticsException(Wording wording, Exception cause)
        : base(wording.Chinese, cause) => Wording = wording;

    /// <summary>What the user is told.</summary>
    public Wording Wording { get; }
}
