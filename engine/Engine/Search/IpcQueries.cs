using Lucene.Net.Search;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.FullText;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Classes in queries: by level, not by spelling, as far as a symbol tells its level.</summary>
internal static class IpcQueries
{
    /// <summary>
    /// A symbol without a star: a section, class or subclass with all below it; <c>H04B1</c> the main group with all
    /// below it; a subgroup with what stands under it in the loaded table; without such a table a subgroup, and
    /// <c>H04B1/00</c> always, exactly itself. With it what was moved to H10.
    /// </summary>
    internal static (LuceneQuery Query, IReadOnlyList<Wording> Notes) Symbol(string text, int position, PatentStore store)
    {
        var symbol = IpcSymbol.Parse(text);
        if (!symbol.Ok)
        {
            throw new QueryException(position, symbol.Error);
        }

        var isExact = symbol.Value.Level == IpcLevel.MainGroup && text.Contains('/', StringComparison.Ordinal);
        var moved = isExact ? [] : IpcTransfers.Of(symbol.Value);
        return WithMoved(symbol.Value.Level == IpcLevel.Subgroup ? Subgroup(symbol.Value, store) : (Level(symbol.Value, isExact), null), text, moved);
    }

    private static LuceneQuery Level(IpcSymbol symbol, bool isExact) => FullTextQueries.Keyword(
        FullTextFields.Ipc,
        symbol.Level == IpcLevel.MainGroup && !isExact ? IpcTerms.Below(symbol.ToString()) : symbol.ToString());

    /// <summary>What was asked for, or stands in one of the places that its matter was moved to.</summary>
    private static (LuceneQuery Query, IReadOnlyList<Wording> Notes) WithMoved(
        (LuceneQuery Query, Wording? Note) asked, string text, IReadOnlyList<IpcTransfer> moved)
    {
        IReadOnlyList<Wording> notes = asked.Note is { } note ? [note] : [];
        if (moved.Count == 0)
        {
            return (asked.Query, notes);
        }

        var any = new BooleanQuery { { asked.Query, Occur.SHOULD } };
        foreach (var place in IpcTransfers.Places(moved))
        {
            // A main group stands with its slash for all below it, a subclass and a subgroup as they are.
            var term = place.Length > 4 && !place.Contains('/', StringComparison.Ordinal) ? place + "/" : place;
            any.Add(FullTextQueries.Keyword(FullTextFields.Ipc, term), Occur.SHOULD);
        }

        return (new ConstantScoreQuery(any), [.. notes, IpcTransfers.Note(text, moved)]);
    }

    private static (LuceneQuery Query, Wording? Note) Subgroup(IpcSymbol symbol, PatentStore store)
    {
        var covered = store.Scheme?.Below(symbol) ?? [];
        if (covered.Count == 0)
        {
            return (FullTextQueries.Keyword(FullTextFields.Ipc, symbol.ToString()), new Wording(
                $"ipc:{symbol} 只计该分类号本身：{(store.Scheme is null ? "未载入带点数的 IPC 分类表（zhip ingest --table ipc）" : "所载的 IPC 分类表没有它的点数")}",
                $"ipc:{symbol} means that symbol only: {(store.Scheme is null ? "no IPC table with dots is loaded (zhip ingest --table ipc)" : "the loaded IPC table has no dots for it")}"));
        }

        var any = new BooleanQuery();
        foreach (var below in covered)
        {
            any.Add(FullTextQueries.Keyword(FullTextFields.Ipc, below), Occur.SHOULD);
        }

        return (new ConstantScoreQuery(any), covered.Count == 1 ? null : new Wording(
            $"ipc:{symbol} 含其下 {covered.Count - 1} 个分类号（据所载的 IPC 分类表）",
            $"ipc:{symbol} with the {covered.Count - 1} symbols under it in the loaded IPC table"));
    }

    /// <summary>
    /// What <paramref name="text"/> followed by a star means: a whole level where the text is one (<c>H04B1*</c> is
    /// not <c>H04B10</c>); otherwise symbols that are spelled that way, and a note that says so.
    /// </summary>
    internal static (LuceneQuery Query, IReadOnlyList<Wording> Notes) Below(string text, int position, PatentStore store)
    {
        var group = text.TrimEnd('/');
        if (!group.Contains('/', StringComparison.Ordinal) && IpcSymbol.Parse(group) is { Ok: true } symbol)
        {
            return Symbol(group, position, store);
        }

        var spelled = FullTextQueries.KeywordPrefix(FullTextFields.Ipc, text);
        var bySpelling = new Wording(
            $"{text}* 按书写匹配：不表示分类表中的上下位关系",
            $"{text}* is matched by spelling: it says nothing about what lies below in the classification");
        return WithMoved((spelled, bySpelling), text + "*", IpcTransfers.Spelled(text));
    }
}
