using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Store.Tests.Families;

/// <summary>The table of cases, once in one batch and once backwards in many: both must give what the table says.</summary>
public sealed class FamilyCasesTests(FamilyCasesTests.Stores stores) : IClassFixture<FamilyCasesTests.Stores>
{
    public static TheoryData<string> Names() => [.. FamilyCase.All.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Families_OfACase_AreThoseOfTheTable(string name)
    {
        var one = FamilyCase.All.Single(one => one.Name == name);

        foreach (var store in new[] { stores.Forward, stores.Backward })
        {
            Assert.Equal(one.Simple, store.Partition(one, families => families.Simple));
            Assert.Equal(one.Extended, store.Partition(one, families => families.Extended));
            Assert.Equal(
                one.Relations.Split(" ; ", StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
                store.Relations(one).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Table_HasAtLeastThirtyCases() => Assert.True(FamilyCase.All.Count >= 30);

    [Fact]
    public void Families_OfTwoCases_AreNeverOne()
    {
        var owners = FamilyCase.All.SelectMany(one => stores.Forward.Of(one).Select(families => (families.Extended, one.Name))).Distinct().ToList();

        Assert.Equal(owners.Count, owners.Select(owner => owner.Extended).Distinct().Count());
    }

    [Fact]
    public void Stores_OfAnyOrder_AreSound()
    {
        Assert.Empty(StoreChecker.Check(stores.Forward.Folder, CancellationToken.None));
        Assert.Empty(StoreChecker.Check(stores.Backward.Folder, CancellationToken.None));
    }

    [Fact]
    public void Info_OfAStore_CountsItsFamilies()
    {
        using var store = PatentStore.Open(stores.Forward.Folder);

        Assert.Equal(FamilyCase.All.Sum(one => one.Simple.Split('|').Length), store.Families);
        Assert.Equal(FamilyCase.All.Sum(one => one.Extended.Split('|').Length), store.ExtendedFamilies);
        Assert.Equal(store.Families, store.ToFamilies(store.Live).Count);
    }

    public sealed class Stores : IAsyncLifetime, IDisposable
    {
        private readonly TemporaryStore _forward = new();
        private readonly TemporaryStore _backward = new();

        internal StoredFamilies Forward { get; private set; } = null!;

        internal StoredFamilies Backward { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Patent[] records = [.. FamilyCase.All.SelectMany(one => one.Records)];
            await _forward.AddAsync(records);
            foreach (var batch in records.Reverse().Chunk(records.Length / 5))
            {
                await _backward.AddAsync(batch);
            }

            (Forward, Backward) = (new StoredFamilies(_forward.Folder), new StoredFamilies(_backward.Folder));
        }

        public Task DisposeAsync() => Task.CompletedTask;

        public void Dispose()
        {
            _forward.Dispose();
            _backward.Dispose();
        }
    }
}
