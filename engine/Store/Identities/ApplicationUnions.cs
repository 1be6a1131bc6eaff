namespace ZhuhaiIp.Analytics.Store.Identities;

/// <summary>Application ids, and which of them turned out to be one: union–find with the lowest id as the name.</summary>
internal sealed class ApplicationUnions
{
    private readonly List<int> _parents = [];

    internal int Count => _parents.Count;

    internal int Add()
    {
        _parents.Add(_parents.Count);
        return _parents.Count - 1;
    }

    internal int Find(int id)
    {
        while (_parents[id] != id)
        {
            id = _parents[id] = _parents[_parents[id]];
        }

        return id;
    }

    internal int Union(int a, int b)
    {
        var (first, second) = (Find(a), Find(b));
        var (low, high) = first < second ? (first, second) : (second, first);
        _parents[high] = low;
        return low;
    }
}
