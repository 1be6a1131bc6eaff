using System.Collections.Frozen;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>The fields a query may name.</summary>
public static class QueryFields
{
    /// <summary>A name longer than this is no name of ours with a slip: nothing is suggested for it.</summary>
    private const int LongestMisspelling = 40;

    /// <summary>Every field, in the order of the table.</summary>
    public static IReadOnlyList<QueryFieldEntry> All { get; } =
    [
        .. EmbeddedTable.Rows("query-fields.tsv").Select(cells => new QueryFieldEntry(
            Enum.Parse<QueryField>(cells[0]),
            Enum.Parse<QueryValueKind>(cells[1]),
            cells[2] == "yes",
            cells[3].Split('|'),
            cells[4].Split('|'))),
    ];

    private static readonly FrozenDictionary<string, QueryFieldEntry> ByName = All
        .SelectMany(entry => Names(entry).Select(name => (Key: HalfWidth.Key(name), Entry: entry)))
        .DistinctBy(pair => pair.Key)
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Entry);

    private static readonly FrozenDictionary<string, QueryFieldEntry[]> Groups = EmbeddedTable.Rows("query-field-groups.tsv")
        .SelectMany(cells => cells[1].Split('|').Select(name => (
            Key: HalfWidth.Key(name), Entries: cells[0].Split('|').Select(field => Of(Enum.Parse<QueryField>(field))).ToArray())))
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Entries);

    /// <summary>Names that contain a bracket, such as 公开(公告)号, as they are looked up.</summary>
    internal static IReadOnlyList<string> BracketedKeys { get; } =
        [.. ByName.Keys.Where(key => key.Contains('(', StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The row of <paramref name="field"/>.</summary>
    public static QueryFieldEntry Of(QueryField field) => All.First(entry => entry.Field == field);

    /// <summary>The field that <paramref name="name"/> is a name of, whatever its case and width; null where none is.</summary>
    public static QueryFieldEntry? Find(string name) => ByName.GetValueOrDefault(HalfWidth.Key(name));

    /// <summary>The fields that <paramref name="name"/> stands for, one or several; null where it is no name.</summary>
    internal static IReadOnlyList<QueryFieldEntry>? Named(string name) =>
        Find(name) is { } entry ? [entry] : Groups.GetValueOrDefault(HalfWidth.Key(name));

    /// <summary>The canonical name of <paramref name="field"/> in <paramref name="language"/>.</summary>
    public static string Name(QueryField field, Language language) =>
        language == Language.English ? Of(field).EnglishNames[0] : Of(field).ChineseNames[0];

    /// <summary>The name nearest to <paramref name="misspelt"/>; null where none is near.</summary>
    internal static string? Nearest(string misspelt)
    {
        var key = HalfWidth.Key(misspelt);
        if (key.Length > LongestMisspelling)
        {
            return null;
        }

        var (distance, name) = All.SelectMany(Names)
            .Select(candidate => (Distance: EditDistance.Between(key, HalfWidth.Key(candidate)), Name: candidate))
            .MinBy(pair => pair.Distance);
        return distance <= Math.Max(1, key.Length / 3) && distance < name.Length ? name : null;
    }

    private static IEnumerable<string> Names(QueryFieldEntry entry) => entry.ChineseNames.Concat(entry.EnglishNames);
}
