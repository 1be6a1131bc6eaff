namespace ZhuhaiIp.Analytics.Store.Families;

/// <summary>What the touched applications say: in full for those that name others, sixteen bytes for those that do not.</summary>
/// <remarks>Nine of ten applications have one number and name none: five million of them lie in 80 MB.</remarks>
internal sealed class FreshFilings
{
    private readonly List<FilingFacts> _linked = [];
    private readonly List<(int Application, long Key)> _plain = [];

    /// <summary>All applications that say something.</summary>
    internal IEnumerable<int> Applications =>
        _linked.Select(facts => facts.Application).Concat(_plain.Select(plain => plain.Application));

    /// <summary>Every number that joins.</summary>
    internal IEnumerable<long> Keys => _linked.SelectMany(facts => facts.Keys).Concat(_plain.Select(plain => plain.Key));

    /// <summary>Takes what one application says.</summary>
    internal void Add(FilingFacts facts)
    {
        if (facts is { Own.Count: 1, Priorities.Count: 0, InactivePriorities.Count: 0, International.Count: 0, Parents.Count: 0 })
        {
            _plain.Add((facts.Application, facts.Own[0]));
        }
        else
        {
            _linked.Add(facts);
        }
    }

    /// <summary>Parts those that may be of a family with others from those that stand alone.</summary>
    /// <param name="held">Numbers that untouched applications have or name.</param>
    /// <param name="hadFamily">Whether an application was of a family before.</param>
    internal (List<FilingFacts> Joined, List<int> Alone) Part(IEnumerable<long> held, Func<int, bool> hadFamily)
    {
        var named = _linked.SelectMany(facts => facts.Keys).Concat(held).Concat(Repeated()).ToHashSet();
        var joined = new List<FilingFacts>(_linked);
        var alone = new List<int>();
        foreach (var (application, key) in _plain)
        {
            if (named.Contains(key) || hadFamily(application))
            {
                var facts = new FilingFacts(application);
                facts.Own.Add(key);
                joined.Add(facts);
            }
            else
            {
                alone.Add(application);
            }
        }

        return (joined, alone);
    }

    private IEnumerable<long> Repeated()
    {
        var keys = _plain.ConvertAll(plain => plain.Key);
        keys.Sort();
        for (var place = 1; place < keys.Count; place++)
        {
            if (keys[place] == keys[place - 1])
            {
                yield return keys[place];
            }
        }
    }
}
