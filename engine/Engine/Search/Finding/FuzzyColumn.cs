namespace ZhuhaiIp.Analytics.Engine.Search.Finding;

/// <summary>How many characters of each beginning of a text differ from the best stretch that ends at a place of another text.</summary>
/// <remarks>Sellers' algorithm, a column at a time; a stretch may begin anywhere.</remarks>
internal sealed class FuzzyColumn
{
    private readonly int[] _sought;
    private readonly int[] _costs;

    /// <summary>A column before the first place.</summary>
    internal FuzzyColumn(int[] sought)
    {
        (_sought, _costs) = (sought, new int[sought.Length + 1]);
        Reset();
    }

    /// <summary>How many characters differ of the whole text.</summary>
    internal int Least => _costs[^1];

    /// <summary>As before the first place: no stretch under way.</summary>
    internal void Reset()
    {
        for (var place = 0; place < _costs.Length; place++)
        {
            _costs[place] = place;
        }
    }

    /// <summary>Goes on by one character; one below 0 is none of those sought.</summary>
    internal void Read(int character)
    {
        var before = _costs[0];
        for (var place = 1; place < _costs.Length; place++)
        {
            var replaced = before + (_sought[place - 1] == character ? 0 : 1);
            before = _costs[place];
            _costs[place] = Math.Min(replaced, Math.Min(before, _costs[place - 1]) + 1);
        }
    }
}
