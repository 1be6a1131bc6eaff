namespace ZhuhaiIp.Analytics.EndToEnd.Tests;

/// <summary>The tests that look at what one run of the demo left.</summary>
[CollectionDefinition(Name)]
public sealed class SharedDemo : ICollectionFixture<DemoRun>
{
    internal const string Name = "demo";
}
