using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;

namespace ZhuhaiIp.Analytics.Ingest.Tables;

/// <summary>The fields of one side table and the headings they are known by: rows of <c>side-table-columns.tsv</c>.</summary>
internal sealed class TableFields
{
    private readonly Dictionary<string, (int Field, int Rank)> _headings = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<string> _shown = [];

    private TableFields(ITableMapping mapping)
    {
        foreach (var (field, heading) in Rows(mapping.Name))
        {
            if (!_names.Contains(field))
            {
                _names.Add(field);
                _shown.Add(heading);
            }

            _headings.TryAdd(Heading.Key(heading), (_names.IndexOf(field), _headings.Count));
        }

        foreach (var name in _names)
        {
            _headings.TryAdd(Heading.Key(name), (_names.IndexOf(name), _headings.Count));
        }

        Set = new FieldSet(_names)
        {
            Find = Find,
            IsHeader = fields => mapping.Needs.All(any => any.Any(name => fields.Contains(Place(name)))),
            IsNumber = field => mapping.Numbers.Contains(_names[field]),
            Missing = seen => NotFound(mapping, seen),
        };
    }

    /// <summary>What the readers of tables need to know.</summary>
    public FieldSet Set { get; }

    /// <summary>The fields of a side table.</summary>
    public static TableFields Of(ITableMapping mapping) => new(mapping);

    /// <summary>The place of a field; −1 where the table has none of this name.</summary>
    public int Place(string name) => _names.IndexOf(name);

    /// <summary>The heading by which a person knows a field.</summary>
    public string Shown(string name) => _shown[Place(name)];

    private (int Field, int Rank)? Find(string heading)
    {
        var key = Heading.Key(heading);
        return _headings.TryGetValue(key, out var found) ? found
            : Heading.WithoutUnit(key) is { } bare && _headings.TryGetValue(bare, out found)
                ? (found.Field, found.Rank + _headings.Count)
                : null;
    }

    private Wording NotFound(ITableMapping mapping, string seen)
    {
        var needed = string.Join('、', mapping.Needs.Select(any => string.Join('/', any.Select(Shown))));
        return new Wording(
            $"前 {HeaderFinder.Rows} 行中没有附表 {mapping.Name} 的表头；须有的列：{needed}；见到：{seen}",
            $"no header of table {mapping.Name} in the first {HeaderFinder.Rows} rows; needed are {needed}; seen: {seen}");
    }

    private static IEnumerable<(string Field, string Heading)> Rows(string table)
    {
        using var stream = typeof(TableFields).Assembly.GetManifestResourceStream("side-table-columns.tsv")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line[0] != '#' && line.Split('\t') is [var name, var field, var heading] && name == table)
            {
                yield return (field, heading);
            }
        }
    }
}
