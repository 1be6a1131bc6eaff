using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Tables;

/// <summary>What the columns of one sort of table can hold: the readers of tables know nothing else of its content.</summary>
/// <param name="names">The fields' canonical names; a field is its place among them.</param>
internal sealed class FieldSet(IReadOnlyList<string> names)
{
    private readonly Dictionary<string, int> _names = names.Select((name, place) => (name, place))
        .ToDictionary(pair => pair.name, pair => pair.place, StringComparer.Ordinal);

    /// <summary>The fields of a patent record.</summary>
    public static FieldSet Patents { get; } = new(PatentFields.Names)
    {
        Find = heading => ColumnAliases.Find(heading) is { } alias ? ((int)alias.Field, alias.Rank) : null,
        IsHeader = fields => fields.Any(field => PatentFields.IsNumber((PatentField)field)),
        IsNumber = field => PatentFields.IsNumber((PatentField)field),
        Missing = HeaderFinder.NoNumber,
        Special = () => EventColumns.Fields,
    };

    /// <summary>The fields' canonical names.</summary>
    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>The field of a canonical name; −1 where there is none.</summary>
    public int Named(string name) => _names.GetValueOrDefault(name, -1);

    /// <summary>The field that a heading means, and its rank where several mean it; null for one that is not known.</summary>
    public required Func<string, (int Field, int Rank)?> Find { get; init; }

    /// <summary>Whether a row whose headings mean these fields can be the header.</summary>
    public required Func<IEnumerable<int>, bool> IsHeader { get; init; }

    /// <summary>Whether a record is known by this field: cells merged over several rows are not repeated in it.</summary>
    public required Func<int, bool> IsNumber { get; init; }

    /// <summary>Another sort of table that may stand in the same files, and is told from this one by its headings; null for none.</summary>
    public Func<FieldSet>? Special { get; init; }

    /// <summary>What is said of a table without a header, given the headings that were seen.</summary>
    public required Func<string, Wording> Missing { get; init; }
}
