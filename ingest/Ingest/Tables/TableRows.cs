using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;

namespace ZhuhaiIp.Analytics.Ingest.Tables;

/// <summary>The records of a side table together: what repeats another is a duplicate, what contradicts another is rejected.</summary>
/// <remarks>All of a contradiction goes: the file does not say which of its records is the right one.</remarks>
internal sealed class TableRows
{
    private readonly List<(TableRow Row, Func<Fault, Rejection> Reject)> _rows = [];

    /// <summary>Records that repeat another; known after <see cref="Settle"/>.</summary>
    public long Duplicates { get; private set; }

    /// <summary>Takes a record, and how it is rejected should it contradict another.</summary>
    public void Add(TableRow row, Func<Fault, Rejection> reject) => _rows.Add((row, reject));

    /// <summary>The records that stand, in their order; contradictions go to <paramref name="rejections"/>.</summary>
    public List<TableRow> Settle(List<Rejection> rejections)
    {
        var faults = new Fault?[_rows.Count];
        foreach (var whole in Places(row => row.Whole))
        {
            Spread(faults, whole, DisputedFact(whole));
        }

        var repeated = new HashSet<int>();
        foreach (var same in Places(row => row.Key))
        {
            var first = _rows[same[0]].Row;
            if (same.TrueForAll(place => _rows[place].Row.Values.SequenceEqual(first.Values)))
            {
                repeated.UnionWith(same.Skip(1));
            }
            else
            {
                Spread(faults, same, new Fault(RejectionReason.Conflict, new Wording(
                    $"“{first.Key}”的几条记录互相矛盾", $"records of '{first.Key}' contradict each other")));
            }
        }

        var standing = new List<TableRow>();
        for (var place = 0; place < _rows.Count; place++)
        {
            if (faults[place] is { } fault)
            {
                rejections.Add(_rows[place].Reject(fault));
            }
            else if (repeated.Contains(place))
            {
                Duplicates++;
            }
            else
            {
                standing.Add(_rows[place].Row);
            }
        }

        return standing;
    }

    private IEnumerable<List<int>> Places(Func<TableRow, string?> key) =>
        Enumerable.Range(0, _rows.Count).Where(place => key(_rows[place].Row) is not null)
            .GroupBy(place => key(_rows[place].Row)!, StringComparer.Ordinal)
            .Select(group => group.ToList()).Where(group => group.Count > 1);

    private Fault? DisputedFact(List<int> whole)
    {
        var first = _rows[whole[0]].Row;
        for (var fact = 0; fact < first.Facts.Length; fact++)
        {
            var said = whole.Select(place => _rows[place].Row.Facts[fact]).OfType<object>().Distinct().ToList();
            if (said.Count > 1)
            {
                var all = string.Join('、', said.Select(Shown));
                return new Fault(RejectionReason.Conflict, new Wording(
                    $"“{first.Whole}”的“{first.FactNames[fact]}”前后不一：{all}",
                    $"'{first.Whole}' has several values of '{first.FactNames[fact]}': {all}"));
            }
        }

        return null;
    }

    private static string Shown(object value) => value switch
    {
        // All long numbers among the facts are hundredths.
        long cents => (cents / 100m).ToString("0.##", System.Globalization.CultureInfo.InvariantCulture),
        DateOnly day => new DateText(day).ToString(),
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static void Spread(Fault?[] faults, List<int> places, Fault? fault)
    {
        foreach (var place in places)
        {
            faults[place] ??= fault;
        }
    }
}
