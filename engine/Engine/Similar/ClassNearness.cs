using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>How near the IPC symbols of two documents are.</summary>
internal static class ClassNearness
{
    private const double SameGroup = 0.75;
    private const double SameSubclass = 0.5;
    private const double SameClass = 0.2;
    private const int MostSymbols = 20;

    /// <summary>The symbols that can be read, at most twenty.</summary>
    internal static IReadOnlyList<IpcSymbol> Read(IEnumerable<string> symbols) =>
        [.. symbols.Take(MostSymbols).Select(symbol => IpcSymbol.Parse(symbol).Value).OfType<IpcSymbol>()];

    /// <summary>The mean of how near each one's main symbol comes to the other's symbols; null where one has none.</summary>
    internal static double? Of(IReadOnlyList<IpcSymbol> one, IReadOnlyList<IpcSymbol> other) => one.Count == 0 || other.Count == 0
        ? null
        : (other.Max(symbol => Of(one[0], symbol)) + one.Max(symbol => Of(other[0], symbol))) / 2;

    private static double Of(IpcSymbol one, IpcSymbol other) =>
        one.Equals(other) ? 1
        : one.MainGroup is { } group && group == other.MainGroup ? SameGroup
        : one.Subclass is { } subclass && subclass == other.Subclass ? SameSubclass
        : one.Class is { } @class && @class == other.Class ? SameClass
        : 0;
}
