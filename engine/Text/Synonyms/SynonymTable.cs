using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Text.Synonyms;

/// <summary>Terms that mean the same: other names, trade names, short forms, English and Chinese.</summary>
internal sealed class SynonymTable
{
    private static readonly Lazy<SynonymTable> Shipped = new(() => new SynonymTable(SynonymGroup.Shipped().Select(group => group.Folded)));

    private readonly List<IReadOnlyList<string>> _groups;
    private readonly Dictionary<string, List<int>> _groupsOf = new(StringComparer.Ordinal);
    private readonly int _longest;

    private SynonymTable(IEnumerable<IReadOnlyList<string>> groups)
    {
        _groups = [.. groups];
        for (var group = 0; group < _groups.Count; group++)
        {
            foreach (var term in _groups[group])
            {
                if (!_groupsOf.TryGetValue(term, out var known))
                {
                    _groupsOf.Add(term, known = []);
                }

                known.Add(group);
                _longest = Math.Max(_longest, term.Length);
            }
        }
    }

    /// <summary>The table that comes with the program, loaded when first asked for.</summary>
    public static SynonymTable Default => Shipped.Value;

    /// <summary>This table and the groups of a user.</summary>
    public SynonymTable With(IReadOnlyCollection<IReadOnlyList<string>> groups) =>
        groups.Count == 0 ? this : new(_groups.Concat(groups));

    /// <summary>The other terms of the groups that a folded term is in, each once, in the order of the table.</summary>
    /// <remarks>Not theirs in turn: a short form that means two things must not join them.</remarks>
    public IReadOnlyList<string> SameAs(string term) => _groupsOf.TryGetValue(term, out var groups)
        ? [.. groups.SelectMany(group => _groups[group]).Where(other => other != term).Distinct(StringComparer.Ordinal)]
        : [];

    /// <summary>How many segments from <paramref name="first"/> on are together a term of the table, the most there are; 0 where none.</summary>
    public int LongestAt(string folded, IReadOnlyList<Segment> segments, int first)
    {
        var (start, most) = (segments[first].Start, 0);
        for (var last = first; last < segments.Count && segments[last].End - start <= _longest; last++)
        {
            if (_groupsOf.ContainsKey(folded[start..segments[last].End]))
            {
                most = last + 1 - first;
            }
        }

        return most;
    }
}
