using System.Collections.Frozen;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>What was moved to class H10, from <c>ipc-transfers.tsv</c>: whoever asks for the old place wants the new one too.</summary>
internal static class IpcTransfers
{
    private const int MostNamed = 8;

    /// <summary>Every place that was moved, in the order of the table.</summary>
    internal static IReadOnlyList<IpcTransfer> All { get; } =
    [
        .. EmbeddedTable.Rows("ipc-transfers.tsv")
            .Select(cells => new IpcTransfer(cells[0], cells[1] == "-" ? null : cells[1], cells[2].Split('|'), cells[3])),
    ];

    private static readonly FrozenDictionary<string, IpcTransfer> ByPlace = All.ToFrozenDictionary(row => row.From, StringComparer.Ordinal);

    /// <summary>What belongs to <paramref name="symbol"/>: to a section, class or subclass by spelling, to a main group with its groups, to a subgroup by dots.</summary>
    internal static IReadOnlyList<IpcTransfer> Of(IpcSymbol symbol) => symbol.Level switch
    {
        // A whole section or class has the new places where it has the old ones.
        IpcLevel.Section or IpcLevel.Class when "H10".StartsWith(symbol.ToString(), StringComparison.Ordinal) => [],
        IpcLevel.Section or IpcLevel.Class or IpcLevel.Subclass => Spelled(symbol.ToString()),
        IpcLevel.MainGroup => [.. All.Where(row => Group(row.From) == Group(symbol.ToString()))],
        _ => [.. All.Where(row => IsUnder(row, symbol.ToString()))],
    };

    /// <summary>What begins like <paramref name="text"/>.</summary>
    internal static IReadOnlyList<IpcTransfer> Spelled(string text) =>
        [.. All.Where(row => row.From.StartsWith(text, StringComparison.Ordinal))];

    /// <summary>The new places, each once; those that lie in another of them left out.</summary>
    internal static IReadOnlyList<string> Places(IReadOnlyList<IpcTransfer> transfers)
    {
        var all = transfers.SelectMany(row => row.To).Distinct(StringComparer.Ordinal).ToList();
        return [.. all.Where(place => !all.Exists(other => Covers(other, place))).Order(StringComparer.Ordinal)];
    }

    /// <summary>What the reader must know where <paramref name="asked"/> found new places, too.</summary>
    internal static Wording Note(string asked, IReadOnlyList<IpcTransfer> transfers)
    {
        var places = Places(transfers);
        var some = places.Take(MostNamed).ToList();
        var (more, plus) = places.Count > some.Count ? ($" 等 {places.Count} 处", $" and others, {places.Count} in all") : ("", "");
        var editions = string.Join('、', transfers.Select(row => row.Edition).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        return new Wording(
            $"ipc:{asked} 的内容自 IPC {editions} 版起移入 H10，一并检索：{string.Join('、', some)}{more}",
            $"the matter of ipc:{asked} was moved to H10 (IPC {editions.Replace("、", ", ", StringComparison.Ordinal)}), searched as well: {string.Join(", ", some)}{plus}");
    }

    private static bool IsUnder(IpcTransfer row, string symbol)
    {
        for (var at = row; at is not null; at = at.Under is { } under ? ByPlace[under] : null)
        {
            if (at.From == symbol)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Covers(string wide, string narrow) =>
        wide != narrow && !wide.Contains('/', StringComparison.Ordinal)
        && (wide.Length == 4 ? narrow.StartsWith(wide, StringComparison.Ordinal) : narrow.StartsWith(wide + "/", StringComparison.Ordinal));

    private static string Group(string symbol) => symbol.Split('/')[0];
}
