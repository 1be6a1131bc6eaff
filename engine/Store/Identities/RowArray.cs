namespace ZhuhaiIp.Analytics.Store.Identities;

/// <summary>A number for each row id, growing at the end.</summary>
internal sealed class RowArray
{
    private readonly List<int> _values = [];

    internal int Count => _values.Count;

    internal int this[int row] => _values[row];

    internal void Add(int value) => _values.Add(value);

    internal int[] Map(Func<int, int> value)
    {
        var mapped = new int[_values.Count];
        for (var i = 0; i < mapped.Length; i++)
        {
            mapped[i] = value(_values[i]);
        }

        return mapped;
    }
}
