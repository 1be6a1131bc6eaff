namespace ZhuhaiIp.Analytics.Store.Workbench;

/// <summary>A navigation study under a name.</summary>
/// <param name="Json">The study file's text.</param>
public sealed record SavedStudy(string Json);
