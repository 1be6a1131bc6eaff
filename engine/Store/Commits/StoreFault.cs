using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Commits;

/// <summary>Something in a store that is not as its manifest says.</summary>
/// <param name="File">The file, under the store's folder.</param>
/// <param name="Fact">What is wrong with it.</param>
/// <param name="IndexOnly">Whether rebuilding the index mends it.</param>
public sealed record StoreFault(string File, Wording Fact, bool IndexOnly);
