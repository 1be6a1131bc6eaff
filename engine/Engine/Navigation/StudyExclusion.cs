namespace ZhuhaiIp.Analytics.Engine.Navigation;

/// <summary>A condition whose records a branch leaves out, and why.</summary>
/// <param name="Clause">What is left out.</param>
/// <param name="Reason">Why, in writing; never empty.</param>
public sealed record StudyExclusion(StudyClause Clause, string Reason);
