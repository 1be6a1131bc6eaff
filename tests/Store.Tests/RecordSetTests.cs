using CsCheck;

namespace ZhuhaiIp.Analytics.Store.Tests;

public class RecordSetTests
{
    private static readonly Gen<(int Capacity, int[] A, int[] B)> Pairs = Gen.Int[1, 300].SelectMany(capacity =>
        Gen.Select(Gen.Const(capacity), Gen.Int[0, capacity - 1].Array[0, 80], Gen.Int[0, capacity - 1].Array[0, 80]));

    [Fact]
    public void Operations_OnAnySets_AreThoseOfHashSets() => Pairs.Sample((capacity, a, b) =>
    {
        var (one, other) = (Of(capacity, a), Of(capacity, b));

        return Same(one.And(other), a.Intersect(b)) && Same(one.Or(other), a.Union(b)) && Same(one.Except(other), a.Except(b));
    });

    [Fact]
    public void AddAndRemove_OfAnyIds_AreThoseOfAHashSet() => Pairs.Sample((capacity, a, b) =>
    {
        var set = Of(capacity, a);
        Array.ForEach(b, set.Remove);

        return Same(set, a.Except(b)) && Enumerable.Range(-2, capacity + 70).All(id => set.Contains(id) == (a.Contains(id) && !b.Contains(id)));
    });

    [Fact]
    public void Project_OfAnySet_IsTheSetOfTargets() => Gen.Select(Pairs, Gen.Int[1, 200], Gen.Int[0, 1000]).Sample((pair, targets, seed) =>
    {
        var random = new Random(seed);
        var target = Enumerable.Range(0, pair.Capacity).Select(_ => random.Next(targets)).ToArray();

        return Same(Of(pair.Capacity, pair.A).Project(target, targets), pair.A.Select(id => target[id]));
    });

    [Fact]
    public void Bytes_OfAnySet_ReadBackAsIt() => Pairs.Sample((capacity, a, _) =>
        Same(RecordSet.FromBytes(Of(capacity, a).ToBytes(), capacity), a));

    [Fact]
    public void WithCapacity_OfALargerStore_KeepsTheIdsAndIsASetOfItsOwn() => Pairs.Sample((capacity, a, b) =>
    {
        var set = Of(capacity, a);
        var larger = set.WithCapacity(capacity + b.Length);
        larger.Add(capacity + b.Length - 1);

        return Same(set, a) && Same(larger, a.Append(capacity + b.Length - 1)) && larger.Capacity == capacity + b.Length;
    });

    [Fact]
    public void Add_BeyondTheCapacity_IsAFault()
    {
        var set = new RecordSet(65);

        Assert.Throws<ArgumentOutOfRangeException>(() => set.Add(65));
        Assert.Throws<ArgumentOutOfRangeException>(() => set.Add(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => set.Remove(127));
    }

    [Fact]
    public void And_WithASetOfAnotherStore_IsAFault() =>
        Assert.Throws<ArgumentException>(() => new RecordSet(64).And(new RecordSet(65)));

    [Fact]
    public void Set_OfNoCapacity_IsEmpty()
    {
        Assert.Empty(new RecordSet(0).Ids());
        Assert.Equal(0, new RecordSet(0).Count);
    }

    private static RecordSet Of(int capacity, IEnumerable<int> ids)
    {
        var set = new RecordSet(capacity);
        foreach (var id in ids)
        {
            set.Add(id);
        }

        return set;
    }

    private static bool Same(RecordSet set, IEnumerable<int> ids)
    {
        var expected = ids.ToHashSet();
        return set.Count == expected.Count && set.Ids().SequenceEqual(expected.Order()) && expected.All(set.Contains);
    }
}
