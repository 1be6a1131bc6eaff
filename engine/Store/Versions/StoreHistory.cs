using System.Data.Common;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>Tells what a store was told of a publication or an application, and what it made of it.</summary>
public sealed class StoreHistory
{
    private const string Matching = """
        WITH found AS (
            SELECT row_id, publication_id FROM publications
            WHERE publication_number = $1 OR application_number = $2 OR (publication_number LIKE $3 AND kind_code IS NOT NULL)
        )
        SELECT row_id, row_kind, batch, source, source_file, source_record, publication_number, application_number
        FROM publications
        WHERE row_kind <> 3 AND (row_id IN (SELECT row_id FROM found)
           OR publication_id IN (SELECT publication_id FROM found WHERE publication_id IS NOT NULL))
        ORDER BY publication_number NULLS FIRST, application_number, batch, row_id
        """;

    private readonly PatentStore _store;
    private readonly Dictionary<int, BatchEntry> _batches;

    /// <summary>The history that <paramref name="store"/> holds.</summary>
    /// <exception cref="AnalyticsException">The store is of an older format, which kept none.</exception>
    public StoreHistory(PatentStore store)
    {
        if (store.Manifest.Format < StoreManifest.CurrentFormat)
        {
            throw new AnalyticsException(new Wording(
                $"此库的格式为 {store.Manifest.Format}，没有版本历史：任何写入（如 zhip store compact）都会先升级它",
                $"This store has format {store.Manifest.Format}, which keeps no history: any writing (such as zhip store compact) upgrades it"));
        }

        _store = store;
        _batches = store.Manifest.Batches.ToDictionary(batch => batch.Number);
    }

    private sealed record Row(
        int Id, RowKind Kind, int Batch, int Source, string File, long Record, string? Publication, string? Application);

    /// <summary>The documents of a number; none where the store was never told of it.</summary>
    /// <param name="number">A publication or application number, however written; a publication number without kind means all its kinds.</param>
    /// <exception cref="AnalyticsException">It is neither.</exception>
    public IReadOnlyList<DocumentHistory> Of(string number)
    {
        var publication = PublicationNumber.Parse(number);
        var application = ApplicationNumber.Parse(number);
        if (!publication.Ok && !application.Ok)
        {
            throw new AnalyticsException(application.Error);
        }

        using var lake = _store.OpenLake();
        var rows = lake.Query(
            Matching, ToRow, publication.Value?.ToString(), application.Value?.ToString(),
            publication.Value is { KindCode: "" } stem ? $"{stem}_%" : null);
        var contents = LakeReader.Read(_store.OpenLake, rows.Select(row => row.Id).ToHashSet())
            .ToDictionary(row => row.Row, row => row.Patent);
        return [.. rows.GroupBy(row => row.Publication ?? row.Application).Select(document => Tell(lake, [.. document], contents))];
    }

    private static Row ToRow(DbDataReader reader) => new(
        reader.GetInt32(0), (RowKind)reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetString(4),
        reader.GetInt64(5), reader.IsDBNull(6) ? null : reader.GetString(6), reader.IsDBNull(7) ? null : reader.GetString(7));

    private DocumentHistory Tell(LakeSession lake, IReadOnlyList<Row> rows, Dictionary<int, Patent> contents)
    {
        var entries = new List<VersionEntry>();
        var before = new Patent();
        foreach (var row in rows.OrderBy(row => row.Kind == RowKind.Composed))
        {
            var said = contents[row.Id];
            var sightings = Sightings(lake, row.Id);
            var source = Source(row.Batch, row.Source, row.File, row.Record);
            entries.Add(new VersionEntry(row.Id, State(row, [source, .. sightings]), source)
            {
                IsDeletion = row.Kind == RowKind.Deletion,
                IsComposed = row.Kind == RowKind.Composed,
                Changes = row.Kind == RowKind.Version ? Changes(before, said) : [],
                Borrowed = row.Kind == RowKind.Composed ? Borrowed(lake, row.Id) : [],
                Sightings = sightings,
            });
            before = row.Kind == RowKind.Version ? said : before;
        }

        var shown = rows.FirstOrDefault(row => _store.Live.Contains(row.Id));
        var last = rows.LastOrDefault(row => row.Application is not null);
        return new DocumentHistory(rows[0].Publication, shown?.Application ?? last?.Application, entries);
    }

    private VersionState State(Row row, IReadOnlyList<VersionSource> sources) =>
        _store.Live.Contains(row.Id) ? VersionState.Shown
        : sources.All(source => source.IsUndone) ? VersionState.Undone
        : VersionState.Superseded;

    private static IReadOnlyList<FieldChange> Changes(Patent before, Patent after) =>
    [
        .. from field in ContentFields.All
           let was = field.Says(before)
           let said = field.Says(after)
           where was != said
           select new FieldChange(field.Id, field.Name, was, said),
    ];

    private static List<BorrowedField> Borrowed(LakeSession lake, int row) => lake.Query(
        "SELECT field, from_row FROM borrowed_fields WHERE row_id = $1 ORDER BY ALL",
        reader => new BorrowedField(
            reader.GetString(0), ContentFields.All.First(field => field.Id == reader.GetString(0)).Name, reader.GetInt32(1)),
        row);

    private List<VersionSource> Sightings(LakeSession lake, int row) => lake.Query(
        "SELECT batch, source, source_file, source_record FROM sightings WHERE row_id = $1 ORDER BY ALL",
        reader => Source(reader.GetInt32(0), reader.GetInt32(1), reader.GetString(2), reader.GetInt64(3)),
        row);

    private VersionSource Source(int batch, int source, string file, long record)
    {
        var entry = _batches[batch];
        return new VersionSource(
            entry.Summary.Batch, entry.Time, entry.AsOf is { } day ? DateOnly.FromDateTime(day.UtcDateTime) : null,
            entry.Undone is not null, SourceClasses.Of(source), file, record);
    }
}
