using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Store.Tests;

/// <summary>Short ways to the documents that these tests store.</summary>
internal static class Documents
{
    internal const string First = "CN201911198565", Second = "CN202010000001", Third = "CN202010000002";

    /// <summary>A document by its numbers; null for a number that it does not know.</summary>
    internal static Patent Of(string? publication, string? application, string title = "一种墨盒") =>
        new PatentBuilder().WithPublication(publication).WithApplication(application).Titled(title).Build();

    /// <summary>So many documents of applications of their own.</summary>
    internal static IEnumerable<Patent> Series(int count, int from = 0) =>
        Enumerable.Range(from, count).Select(i => Of($"CN{110_000_000 + i}A", $"CN2019{10_000_001 + i}", $"一种打印机{i}"));
}
