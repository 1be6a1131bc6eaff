using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>The values of 类型, from <c>query-kinds.tsv</c>.</summary>
internal static class QueryKinds
{
    /// <summary>Every kind of right with its canonical names.</summary>
    internal static IReadOnlyList<(PatentKind Kind, string Chinese, string English, IReadOnlyList<string> Keys)> All { get; } =
    [
        .. EmbeddedTable.Rows("query-kinds.tsv").Select(cells => (
            Enum.Parse<PatentKind>(cells[0]),
            cells[1].Split('|')[0],
            cells[2].Split('|')[0],
            (IReadOnlyList<string>)[.. cells[1].Split('|').Concat(cells[2].Split('|')).Select(HalfWidth.Key)])),
    ];

    /// <summary>The kind that <paramref name="name"/> is a name of; null where none is.</summary>
    internal static PatentKind? Find(string name)
    {
        var key = HalfWidth.Key(name.Trim());
        return All.Where(entry => entry.Keys.Contains(key)).Select(entry => (PatentKind?)entry.Kind).FirstOrDefault();
    }

    /// <summary>The canonical name of <paramref name="kind"/>.</summary>
    internal static string Name(PatentKind kind, Language language)
    {
        var entry = All.First(entry => entry.Kind == kind);
        return language == Language.English ? entry.English : entry.Chinese;
    }
}
