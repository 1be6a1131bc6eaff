using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.Workbench;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>The queries that the workbench keeps, each read and run once a search, however often it is named.</summary>
internal sealed class SavedQueries(PatentStore store)
{
    private const int DeepestNesting = 50;

    private readonly WorkbenchLog<SavedQuery> _kept = new AnalystWorkbench(store.Folder, TimeProvider.System).Queries;
    private readonly Dictionary<string, RecordSet> _rows = new(StringComparer.Ordinal);
    private readonly List<string> _open = [];

    /// <summary>What is kept under the name.</summary>
    /// <exception cref="QueryException">Nothing is, or it cannot be read.</exception>
    internal Query Read(SavedNameQuery query)
    {
        var saved = _kept.Find(query.Name) ?? throw new QueryException(query.Span.Start, new Wording(
            $"没有名为“{query.Name}”的检索式：已保存的有 {Names("（无）")}", $"no query is kept as \"{query.Name}\": there are {Names("none")}"));
        return Inside(query, () => QueryParser.Parse(saved.Query));
    }

    /// <summary>The rows that it finds, by way of <paramref name="find"/>.</summary>
    /// <exception cref="QueryException">It names itself, directly or through others.</exception>
    internal RecordSet Rows(SavedNameQuery query, Func<Query, RecordSet> find)
    {
        if (_rows.TryGetValue(query.Name, out var known))
        {
            return known;
        }

        if (_open.Contains(query.Name) || _open.Count == DeepestNesting)
        {
            throw new QueryException(query.Span.Start, new Wording(
                _open.Contains(query.Name) ? $"保存的检索式互相引用成环：{Chain(query)}" : $"保存的检索式互相引用超过 {DeepestNesting} 层",
                _open.Contains(query.Name) ? $"saved queries name each other in a circle: {Chain(query)}" : $"saved queries name each other more than {DeepestNesting} deep"));
        }

        var read = Read(query);
        _open.Add(query.Name);
        try
        {
            return _rows[query.Name] = Inside(query, () => find(read));
        }
        finally
        {
            _open.RemoveAt(_open.Count - 1);
        }
    }

    /// <summary>An error inside a saved query is told at the place of its name: the text it stands in is not the one typed.</summary>
    private static T Inside<T>(SavedNameQuery query, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (QueryException error)
        {
            throw new QueryException(query.Span.Start, new Wording(
                $"在保存的检索式 #{query.Name} 中：{error.Wording.Chinese}", $"in the saved query #{query.Name}: {error.Wording.English}"));
        }
    }

    private string Chain(SavedNameQuery query) => string.Join(" → ", _open.Append(query.Name).Select(name => "#" + name));

    private string Names(string none) => _kept.Current() is { Count: > 0 } current ? string.Join(", ", current.Keys) : none;
}
