namespace ZhuhaiIp.Analytics.Engine.Navigation;

/// <summary>The years that a study's trends show.</summary>
/// <param name="From">The first year.</param>
/// <param name="To">The last year, included.</param>
public sealed record StudyYears(int From, int To);
