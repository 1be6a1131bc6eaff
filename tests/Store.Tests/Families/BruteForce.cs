using ZhuhaiIp.Analytics.Store.Families;

namespace ZhuhaiIp.Analytics.Store.Tests.Families;

/// <summary>The definition of families, word by word, without any thought of speed: what the product is compared with.</summary>
internal sealed class BruteForce
{
    private readonly List<HashSet<int>> _filings;
    private readonly Dictionary<int, FilingFacts> _facts;

    internal BruteForce(IEnumerable<FilingFacts> facts)
    {
        _facts = facts.ToDictionary(fact => fact.Application);
        _filings = Merged(_facts.Values, fact => [.. fact.Own, .. fact.International]);
        Extended = Merged(_facts.Values, fact => [.. fact.Keys]);
        Simple = [.. _filings.GroupBy(filing => string.Join(',', SetOf(filing, []))).Select(group => group.SelectMany(filing => filing).ToHashSet())];
    }

    internal IReadOnlyList<HashSet<int>> Simple { get; }

    internal IReadOnlyList<HashSet<int>> Extended { get; }

    /// <summary>Groups as texts in one order: what two partitions are compared by.</summary>
    internal static IEnumerable<string> Texts(IEnumerable<IEnumerable<int>> groups) =>
        groups.Select(group => string.Join(' ', group.Order())).Order(StringComparer.Ordinal);

    private static List<HashSet<int>> Merged(IEnumerable<FilingFacts> facts, Func<FilingFacts, HashSet<long>> keys)
    {
        var groups = facts.Select(fact => (Members: new HashSet<int> { fact.Application }, Keys: keys(fact))).ToList();
        for (var again = true; again;)
        {
            again = false;
            for (var i = 0; i < groups.Count; i++)
            {
                for (var j = groups.Count - 1; j > i; j--)
                {
                    if (groups[i].Keys.Overlaps(groups[j].Keys))
                    {
                        groups[i].Members.UnionWith(groups[j].Members);
                        groups[i].Keys.UnionWith(groups[j].Keys);
                        groups.RemoveAt(j);
                        again = true;
                    }
                }
            }
        }

        return groups.ConvertAll(group => group.Members);
    }

    private SortedSet<long> SetOf(HashSet<int> filing, List<HashSet<int>> below)
    {
        if (below.Contains(filing))
        {
            return [below.SkipWhile(one => one != filing).Min(Name)];
        }

        var facts = filing.Select(application => _facts[application]).ToList();
        var international = facts.Where(fact => fact.Own.Exists(fact.International.Contains));
        foreach (var speakers in new[] { international, facts })
        {
            var claimed = new SortedSet<long>(speakers.SelectMany(fact => fact.Priorities).Select(NameOf));
            claimed.Remove(Name(filing));
            if (claimed.Count > 0)
            {
                return claimed;
            }
        }

        var parents = new SortedSet<long>(facts.SelectMany(fact => fact.Parents).Select(NameOf));
        parents.Remove(Name(filing));
        if (parents.Count == 0)
        {
            return [Name(filing)];
        }

        return _filings.Find(other => Keys(other).Contains(parents.Min)) is { } parent ? SetOf(parent, [.. below, filing]) : [parents.Min];
    }

    private HashSet<long> Keys(HashSet<int> filing) =>
        [.. filing.SelectMany(application => _facts[application].Own.Concat(_facts[application].International))];

    private long NameOf(long key) => _filings.Find(filing => Keys(filing).Contains(key)) is { } filing ? Name(filing) : key;

    // The lowest PCT number of a filing, where it has one, else the lowest of its own.
    private long Name(HashSet<int> filing)
    {
        var international = filing.SelectMany(application => _facts[application].International).ToList();
        return international.Count > 0 ? international.Min() : filing.SelectMany(application => _facts[application].Own).Min();
    }
}
