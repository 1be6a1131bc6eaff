using CsCheck;
using ZhuhaiIp.Analytics.Store.Families;

namespace ZhuhaiIp.Analytics.Store.Tests.Families;

public class FamilyPropertyTests
{
    private const int Applications = 9;

    // Few numbers, so that most applications meet another one. Own numbers are 100 + id, so that claims may hit them.
    private static readonly Gen<long> Number = Gen.Int[100, 100 + Applications + 3].Select(number => (long)number);

    private static readonly Gen<FilingFacts?> Facts = Gen.Select(
        Number.Array[0, 3], Number.Array[0, 1], Number.Array[0, 1], Number.Array[0, 1], Gen.Int[0, 9]).Select(
        (priorities, inactive, international, parents, kind) => kind == 0 ? null : kind == 1 ? Of([], [], [], []) : Of(priorities, inactive, kind < 5 ? [] : international, kind < 7 ? [] : parents));

    private static readonly Gen<(int Application, FilingFacts? Facts)> Change = Gen.Select(Gen.Int[0, Applications - 1], Facts);

    private static readonly Gen<(int Application, FilingFacts? Facts)[][]> Histories = Change.Array[1, 5].Array[1, 6];

    [Fact]
    public void Families_OfAnyHistoryOfBatches_AreThoseOfTheDefinition() => Histories.Sample(history =>
    {
        var store = new Memory();
        foreach (var batch in history)
        {
            store.Apply(batch);
            var expected = new BruteForce(store.Facts.Values);
            if (!BruteForce.Texts(store.Groups(store.Index.Simple)).SequenceEqual(BruteForce.Texts(expected.Simple))
                || !BruteForce.Texts(store.Groups(store.Index.Extended)).SequenceEqual(BruteForce.Texts(expected.Extended)))
            {
                return false;
            }
        }

        return true;
    }, iter: 20_000);

    [Fact]
    public void Families_OfAnyOrderAndSplit_AreTheSame() => Gen.Select(Histories, Gen.Int).Sample((history, seed) =>
    {
        var last = history.SelectMany(batch => batch).GroupBy(change => change.Application).Select(group => group.Last()).ToArray();
        var (forward, shuffled) = (new Memory(), new Memory());
        forward.Apply(last);
        new Random(seed).Shuffle(last);
        foreach (var change in last)
        {
            shuffled.Apply([change]);
        }

        return BruteForce.Texts(forward.Groups(forward.Index.Simple)).SequenceEqual(BruteForce.Texts(shuffled.Groups(shuffled.Index.Simple)))
            && BruteForce.Texts(forward.Groups(forward.Index.Extended)).SequenceEqual(BruteForce.Texts(shuffled.Groups(shuffled.Index.Extended)));
    }, iter: 10_000);

    [Fact]
    public void Simple_OfAnyHistory_LiesWithinOneExtended() => Histories.Sample(history =>
    {
        var store = new Memory();
        Array.ForEach(history, store.Apply);
        return store.Groups(store.Index.Simple).All(group => group.Select(application => store.Index.Extended[application]).Distinct().Count() == 1);
    }, iter: 5_000);

    [Fact]
    public void Ids_OfAnyHistory_StayWithAnUnchangedFamilyAndAreNeverGivenTwice() => Histories.Sample(history =>
    {
        var store = new Memory();
        var before = new Dictionary<int, string>();
        foreach (var batch in history)
        {
            var next = store.Index.Simple.Next;
            store.Apply(batch);
            var now = store.Groups(store.Index.Simple).ToDictionary(group => store.Index.Simple[group[0]], group => string.Join(' ', group));
            var kept = before.Where(family => now.ContainsValue(family.Value)).All(family => now.GetValueOrDefault(family.Key) == family.Value);
            if (!kept || now.Keys.Any(id => id < next && !before.ContainsKey(id)))
            {
                return false;
            }

            before = now;
        }

        return true;
    }, iter: 10_000);

    private static FilingFacts Of(long[] priorities, long[] inactive, long[] international, long[] parents)
    {
        var facts = new FilingFacts(0);
        facts.Priorities.AddRange(priorities.Distinct());
        facts.InactivePriorities.AddRange(inactive);
        facts.International.AddRange(international);
        facts.Parents.AddRange(parents);
        return facts;
    }

    /// <summary>A store of facts without its files.</summary>
    private sealed class Memory : IFilingFacts
    {
        internal SortedDictionary<int, FilingFacts> Facts { get; } = [];

        internal FamilyIndex Index { get; } = new(new FamilyIds([], 0), new FamilyIds([], 0));

        internal void Apply((int Application, FilingFacts? Facts)[] batch)
        {
            var last = batch.GroupBy(change => change.Application).Select(group => group.Last()).OrderBy(change => change.Application).ToList();
            foreach (var (application, _) in last)
            {
                Facts.Remove(application);
            }

            var fresh = last.Where(change => change.Facts is not null).Select(change => With(change.Application, change.Facts!)).ToList();
            var filings = new FreshFilings();
            fresh.ForEach(filings.Add);
            Index.Update([.. last.Select(change => change.Application)], filings, this);
            fresh.ForEach(fact => Facts.Add(fact.Application, fact));
        }

        internal List<int[]> Groups(FamilyIds ids) =>
            [.. Facts.Keys.GroupBy(application => ids[application]).Select(group => group.ToArray())];

        public IReadOnlyList<(int Application, long Key)> Holders(IEnumerable<long> keys) =>
            [.. from fact in Facts.Values from key in fact.Keys.Intersect(keys) select (fact.Application, key)];

        public IEnumerable<FilingFacts> Of(IReadOnlySet<int> applications) =>
            Facts.Values.Where(fact => applications.Contains(fact.Application));

        private static FilingFacts With(int application, FilingFacts said)
        {
            var facts = FamilyPropertyTests.Of([.. said.Priorities], [.. said.InactivePriorities], [.. said.International], [.. said.Parents]);
            var whole = new FilingFacts(application);
            whole.Own.Add(100 + application);
            whole.Priorities.AddRange(facts.Priorities.Where(key => key != 100 + application));
            whole.InactivePriorities.AddRange(facts.InactivePriorities);
            whole.International.AddRange(facts.International);
            whole.Parents.AddRange(facts.Parents);
            return whole;
        }
    }
}
