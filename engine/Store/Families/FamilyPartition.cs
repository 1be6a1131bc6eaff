using System.Runtime.InteropServices;

namespace ZhuhaiIp.Analytics.Store.Families;

/// <summary>Who is of one family: a pure function of what the applications say, whatever their order.</summary>
/// <remarks>
/// Applications that share an own number or a PCT number are one <em>filing</em>: an international application and its
/// national phases. Applications are of one simple family if their filings have exactly the same set of priorities. A
/// filing's set is what its international application claims, where that is stored and claims something, else what its
/// members claim; a filing without priorities has its parent's set if it is a divisional, else its own number as the one
/// priority. Numbers of a stored filing count as that filing. Extended families are connected by any shared number.
/// </remarks>
internal sealed class FamilyPartition
{
    private readonly IReadOnlyList<FilingFacts> _facts;
    private readonly Unions _filings;
    private readonly Dictionary<long, int> _filingOf = [];
    private readonly Dictionary<int, List<int>> _members = [];
    private readonly Dictionary<int, long> _identities = [];
    private readonly Dictionary<int, long[]> _sets = [];

    private FamilyPartition(IReadOnlyList<FilingFacts> facts)
    {
        _facts = facts;
        _filings = Joined(facts, fact => fact.Own.Concat(fact.International));
        for (var place = 0; place < facts.Count; place++)
        {
            var filing = _filings.Find(place);
            (CollectionsMarshal.GetValueRefOrAddDefault(_members, filing, out _) ??= []).Add(place);
            foreach (var key in facts[place].Own.Concat(facts[place].International))
            {
                _filingOf[key] = filing;
            }
        }

        foreach (var (filing, members) in _members)
        {
            _identities[filing] = Identity(members);
        }
    }

    /// <summary>The families of applications that nothing connects to any other application.</summary>
    /// <returns>For each of <paramref name="facts"/> a number of its simple and of its extended family, equal for
    /// members of one.</returns>
    internal static (int[] Simple, int[] Extended) Of(IReadOnlyList<FilingFacts> facts) =>
        (new FamilyPartition(facts).Simple(), Joined(facts, fact => fact.Keys).All());

    private int[] Simple()
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var simple = new int[_facts.Count];
        for (var place = 0; place < simple.Length; place++)
        {
            var set = SetOf(_filings.Find(place));
            var text = new string(MemoryMarshal.Cast<long, char>(set));
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, text, out var known);
            number = known ? number : numbers.Count;
            simple[place] = number;
        }

        return simple;
    }

    /// <summary>The set of priorities of a filing, walking up from divisional to parent.</summary>
    private long[] SetOf(int filing)
    {
        var path = new List<int>();
        long[]? set = null;
        while (set is null && !_sets.TryGetValue(filing, out set))
        {
            if (path.IndexOf(filing) is >= 0 and var start)
            {
                // Each divided from the other: the data are wrong, and the lowest number stands for all of them.
                set = [path.Skip(start).Min(one => _identities[one])];
                break;
            }

            path.Add(filing);
            set = Claimed(filing) ?? Above(filing, out filing);
        }

        foreach (var passed in path)
        {
            _sets[passed] = set!;
        }

        return set!;
    }

    /// <summary>What a filing without priorities has: its parent's number, or null and its parent's filing; else its own number.</summary>
    private long[]? Above(int filing, out int parent)
    {
        parent = filing;
        var parents = _members[filing].SelectMany(place => _facts[place].Parents)
            .Where(key => !_filingOf.TryGetValue(key, out var own) || own != filing).ToList();
        if (parents.Count == 0)
        {
            return [_identities[filing]];
        }

        var key = parents.Min(Canonical);
        return _filingOf.TryGetValue(key, out parent) ? null : [key];
    }

    private long[]? Claimed(int filing)
    {
        var members = _members[filing];
        var international = members.FindAll(place => _facts[place].Own.Intersect(_facts[place].International).Any());
        var set = Priorities(international, filing);
        set = set.Length > 0 ? set : Priorities(members, filing);
        return set.Length > 0 ? set : null;
    }

    // A filing that names itself claims nothing.
    private long[] Priorities(List<int> members, int filing) =>
        [.. members.SelectMany(place => _facts[place].Priorities).Select(Canonical).Where(key => key != _identities[filing]).Distinct().Order()];

    private long Canonical(long key) => _filingOf.TryGetValue(key, out var filing) ? _identities[filing] : key;

    // The PCT number speaks for a filing that has one, since it is there before any of the phases.
    private long Identity(List<int> members)
    {
        var international = members.SelectMany(place => _facts[place].International).ToList();
        return (international.Count > 0 ? international : members.SelectMany(place => _facts[place].Own)).DefaultIfEmpty(-1 - members[0]).Min();
    }

    private static Unions Joined(IReadOnlyList<FilingFacts> facts, Func<FilingFacts, IEnumerable<long>> keys)
    {
        var unions = new Unions(facts.Count);
        var first = new Dictionary<long, int>();
        for (var place = 0; place < facts.Count; place++)
        {
            foreach (var key in keys(facts[place]))
            {
                if (!first.TryAdd(key, place))
                {
                    unions.Join(first[key], place);
                }
            }
        }

        return unions;
    }

    /// <summary>Places, and which of them are one: union–find with the lowest place as the name.</summary>
    private sealed class Unions(int count)
    {
        private readonly int[] _parents = [.. Enumerable.Range(0, count)];

        internal int Find(int place)
        {
            while (_parents[place] != place)
            {
                place = _parents[place] = _parents[_parents[place]];
            }

            return place;
        }

        internal void Join(int a, int b)
        {
            var (first, second) = (Find(a), Find(b));
            _parents[Math.Max(first, second)] = Math.Min(first, second);
        }

        internal int[] All() => [.. _parents.Select((_, place) => Find(place))];
    }
}
