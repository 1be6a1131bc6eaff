namespace ZhuhaiIp.Analytics.Store.Families;

/// <summary>The family of each application: ids that stay with a family as long as there is one of its members.</summary>
/// <remarks>
/// Where families become one, the lowest of their ids stays; where one comes apart, its id stays with the part that has
/// its lowest application. An id is never given twice.
/// </remarks>
internal sealed class FamilyIds
{
    private readonly List<int> _families;

    internal FamilyIds(ReadOnlySpan<int> families, int next)
    {
        _families = [.. families];
        Next = next;
    }

    /// <summary>The id that the next new family gets.</summary>
    internal int Next { get; private set; }

    /// <summary>One above the largest application that has a place here.</summary>
    internal int Count => _families.Count;

    /// <summary>The family of an application; −1 where it has none.</summary>
    internal int this[int application] => application < _families.Count ? _families[application] : -1;

    internal int[] ToArray() => [.. _families];

    /// <summary>Makes room for applications that are new.</summary>
    internal void Grow(int applications)
    {
        while (_families.Count < applications)
        {
            _families.Add(-1);
        }
    }

    /// <summary>Takes an application out of its family.</summary>
    internal void Remove(int application) => _families[application] = -1;

    /// <summary>Gives each of these applications a new family of its own.</summary>
    internal void Found(IReadOnlyList<int> applications)
    {
        foreach (var application in applications)
        {
            _families[application] = Next++;
        }
    }

    /// <summary>Gives applications the families that <paramref name="groups"/> says.</summary>
    /// <param name="applications">All members of all families that are touched, in rising order.</param>
    /// <param name="groups">The number of each one's group, equal for members of one.</param>
    internal void Assign(IReadOnlyList<int> applications, IReadOnlyList<int> groups)
    {
        // In rising order of applications, the first claim on an old id is that of its lowest application.
        var claimed = new Dictionary<int, int>();
        for (var place = 0; place < applications.Count; place++)
        {
            if (_families[applications[place]] is >= 0 and var old)
            {
                claimed.TryAdd(old, groups[place]);
            }
        }

        var ids = new Dictionary<int, int>();
        foreach (var (old, group) in claimed)
        {
            ids[group] = ids.TryGetValue(group, out var lowest) ? Math.Min(lowest, old) : old;
        }

        for (var place = 0; place < applications.Count; place++)
        {
            if (!ids.TryGetValue(groups[place], out var id))
            {
                ids[groups[place]] = id = Next++;
            }

            _families[applications[place]] = id;
        }
    }
}
