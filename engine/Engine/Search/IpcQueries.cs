using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Store.FullText;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Classes in queries: by level, not by spelling, as far as a symbol tells its level.</summary>
internal static class IpcQueries
{
    /// <summary>
    /// A symbol without a star: a section, class or subclass with all below it; <c>H04B1</c> the main group with all
    /// below it; a symbol with a slash exactly itself, <c>H04B1/00</c> included.
    /// </summary>
    internal static LuceneQuery Symbol(string text, int position)
    {
        var symbol = IpcSymbol.Parse(text);
        if (!symbol.Ok)
        {
            throw new QueryException(position, symbol.Error);
        }

        var term = symbol.Value.Level == IpcLevel.MainGroup && !text.Contains('/', StringComparison.Ordinal)
            ? IpcTerms.Below(symbol.Value.ToString())
            : symbol.Value.ToString();
        return FullTextQueries.Keyword(FullTextFields.Ipc, term);
    }

    /// <summary>
    /// What <paramref name="text"/> followed by a star means: a whole level where the text is one (<c>H04B1*</c> is
    /// not <c>H04B10</c>); otherwise symbols that are spelled that way, and a note that says so.
    /// </summary>
    internal static (LuceneQuery Query, Wording? Note) Below(string text, int position)
    {
        var group = text.TrimEnd('/');
        if (!group.Contains('/', StringComparison.Ordinal) && IpcSymbol.Parse(group) is { Ok: true } symbol)
        {
            return (Symbol(group, position), null);
        }

        var spelled = FullTextQueries.KeywordPrefix(FullTextFields.Ipc, text);
        return (spelled, new Wording(
            $"{text}* 按书写匹配：不表示分类表中的上下位关系",
            $"{text}* is matched by spelling: it says nothing about what lies below in the classification"));
    }
}
