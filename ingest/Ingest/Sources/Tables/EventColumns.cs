using System.Collections.Frozen;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Tables;

/// <summary>Which headings of a table of legal events mean which field: <c>event-columns.tsv</c> beside this file.</summary>
internal static class EventColumns
{
    private static readonly string[] Names =
    [
        "application_number", "event", "effective_day", "gazette_day", "known_day", "detail", "amount", "amount_yuan",
        "extension_days", "registration", "before", "after", "of_record",
    ];

    /// <summary>The names that a columns file can give to columns of events.</summary>
    internal static IReadOnlyList<string> Nameable { get; } = [.. Names.Where(name => name != "of_record")];

    private static readonly FrozenDictionary<string, (EventField Field, int Rank)> Table = Load();

    /// <summary>
    /// The fields of a table of events: it has a number, an event and a day, and nothing that only records have. A
    /// number that is merged over several rows belongs to each of them.
    /// </summary>
    internal static FieldSet Fields { get; } = new(Names)
    {
        Find = Find,
        IsHeader = IsHeader,
        IsNumber = _ => false,
        Missing = seen => new Wording($"没有法律事件的列标题；见到：{seen}", $"no headings of legal events; seen: {seen}"),
    };

    private static (int Field, int Rank)? Find(string heading)
    {
        if (Table.TryGetValue(Heading.Key(heading), out var found))
        {
            return ((int)found.Field, found.Rank);
        }

        return ColumnAliases.Find(heading) switch
        {
            { Field: PatentField.ApplicationNumber } alias => ((int)EventField.ApplicationNumber, alias.Rank),
            { Field: PatentField.Title or PatentField.Abstract or PatentField.Claims or PatentField.Ipc or PatentField.MainIpc } =>
                ((int)EventField.OfRecord, 0),
            _ => null,
        };
    }

    private static bool IsHeader(IEnumerable<int> fields)
    {
        var found = fields.Select(field => (EventField)field).ToHashSet();
        return found.Contains(EventField.ApplicationNumber) && found.Contains(EventField.Event)
            && found.Overlaps([EventField.EffectiveDay, EventField.GazetteDay, EventField.KnownDay])
            && !found.Contains(EventField.OfRecord);
    }

    private static FrozenDictionary<string, (EventField Field, int Rank)> Load()
    {
        using var stream = typeof(EventColumns).Assembly.GetManifestResourceStream("event-columns.tsv")!;
        using var reader = new StreamReader(stream);
        var table = new Dictionary<string, (EventField Field, int Rank)>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                var cells = line.Split('\t');
                table.TryAdd(Heading.Key(cells[1]), ((EventField)Array.IndexOf(Names, cells[0]), table.Count));
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
