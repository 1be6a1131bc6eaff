using System.Collections.Frozen;

namespace ZhuhaiIp.Analytics.Domain;

/// <summary>The order and dot depth of the groups of one edition of a classification.</summary>
public sealed class IpcScheme
{
    private readonly FrozenDictionary<string, (int First, int End)> _spans;
    private readonly string[] _order;

    private IpcScheme(FrozenDictionary<string, (int First, int End)> spans, string[] order) =>
        (_spans, _order) = (spans, order);

    /// <summary>How many groups it has.</summary>
    public int Count => _spans.Count;

    /// <summary>Takes the groups in the order of the scheme.</summary>
    /// <param name="rows">Each group's symbol and its dots: 0 for a main group, 1 for <c>·</c>, 2 for <c>··</c>.</param>
    /// <exception cref="AnalyticsException">A symbol cannot be read or stands there twice.</exception>
    public static IpcScheme Load(IEnumerable<(string Symbol, int Depth)> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var spans = new Dictionary<string, (int First, int End)>(StringComparer.Ordinal);
        var open = new Stack<(string Symbol, int Depth, int First)>();
        var order = new List<string>();
        foreach (var (given, depth) in rows)
        {
            var parsed = IpcSymbol.ParseCpc(given);
            if (!parsed.Ok)
            {
                throw new AnalyticsException(parsed.Error);
            }

            Close(open, depth, order.Count, spans);
            var symbol = parsed.Value.ToString();
            open.Push((symbol, depth, order.Count));
            order.Add(symbol);
            if (!spans.TryAdd(symbol, default))
            {
                throw new AnalyticsException(new(
                    $"分类表中 {symbol} 出现两次", $"the classification table has {symbol} twice"));
            }
        }

        Close(open, 0, order.Count, spans);
        return new(spans.ToFrozenDictionary(StringComparer.Ordinal), [.. order]);
    }

    /// <summary>The symbol itself and all that stand under it, in the order of the scheme; none where it is not in the table.</summary>
    public IReadOnlyList<string> Below(IpcSymbol symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        return _spans.TryGetValue(symbol.ToString(), out var span) ? _order[span.First..span.End] : [];
    }

    /// <summary>Whether <paramref name="other"/> stands under <paramref name="symbol"/>; null where one is not in the table.</summary>
    internal bool? Covers(string symbol, string other) =>
        _spans.TryGetValue(symbol, out var span) && _spans.TryGetValue(other, out var inner)
            ? span.First <= inner.First && inner.First < span.End
            : null;

    // A group reaches to the next one that is no deeper.
    private static void Close(
        Stack<(string Symbol, int Depth, int First)> open,
        int depth,
        int position,
        Dictionary<string, (int First, int End)> spans)
    {
        while (open.TryPeek(out var top) && top.Depth >= depth)
        {
            spans[top.Symbol] = (top.First, position);
            open.Pop();
        }
    }
}
