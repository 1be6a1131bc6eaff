using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.FullText;

/// <summary>The terms that a symbol is indexed under: itself and what lies above it as far as the symbol tells.</summary>
/// <remarks><c>H04B1/711</c>: <c>H</c>, <c>H04</c>, <c>H04B</c>, <c>H04B1/</c> (all of the main group) and <c>H04B1/711</c>.</remarks>
internal static class IpcTerms
{
    internal static IEnumerable<string> Of(IpcSymbol symbol)
    {
        yield return symbol.Section;
        if (symbol.Class is { } @class)
        {
            yield return @class;
        }

        if (symbol.Subclass is { } subclass)
        {
            yield return subclass;
        }

        if (symbol.MainGroup is { } group)
        {
            yield return Below(group);
            yield return symbol.ToString();
        }
    }

    /// <summary>The term of a main group with all below it: <c>H04B1/</c> for <c>H04B1/00</c>.</summary>
    internal static string Below(string mainGroup) => mainGroup[..(mainGroup.IndexOf('/', StringComparison.Ordinal) + 1)];
}
