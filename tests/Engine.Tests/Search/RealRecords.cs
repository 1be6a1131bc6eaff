namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

/// <summary>The tests that share one store of real records: reading them takes longer than all that is asked of them.</summary>
[CollectionDefinition(Name)]
public sealed class RealRecords : ICollectionFixture<RealStore>
{
    /// <summary>The name that the tests give.</summary>
    public const string Name = "real records";
}
