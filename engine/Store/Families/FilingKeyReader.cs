using System.Data.Common;
using System.Globalization;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Families;
using ZhuhaiIp.Analytics.Store.Identities;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Text.Normalization;

namespace ZhuhaiIp.Analytics.Store.Families;

/// <summary>Reads from the lake what applications say of their families: of the live rows, in the order of applications.</summary>
/// <remarks>Wants the temporary table <c>touched(id)</c> of applications.</remarks>
internal static class FilingKeyReader
{
    /// <summary>How many sessions a walk has open.</summary>
    internal const int Sessions = 4;

    private const string DocumentsSql = """
        SELECT i.application_id, p.row_id, p.application_number, p.filing_date, p.publication_number
        FROM identities AS i JOIN touched AS t ON t.id = i.application_id JOIN publications AS p ON p.row_id = i.row_id
        ORDER BY i.application_id, p.row_id
        """;

    private const string PrioritiesSql = """
        SELECT i.application_id, p.row_id, p.number, p.date, p.is_active
        FROM identities AS i JOIN touched AS t ON t.id = i.application_id JOIN priorities AS p ON p.row_id = i.row_id
        ORDER BY i.application_id, p.row_id, p.sequence
        """;

    private const string LinksSql = """
        SELECT i.application_id, l.kind, l.number
        FROM identities AS i JOIN touched AS t ON t.id = i.application_id JOIN record_links AS l ON l.row_id = i.row_id
        WHERE l.kind IN (1, 2, 3)
        ORDER BY i.application_id, l.row_id, l.kind
        """;

    private const string TwinsSql = """
        SELECT a.application_id, a.applicant_id, a.filing_date, a.kind, a.title
        FROM applications AS a JOIN touched AS t ON t.id = a.application_id
        WHERE a.application_number LIKE 'CN%' AND a.kind IN (1, 2) AND a.applicant_id IS NOT NULL AND a.filing_date IS NOT NULL
        ORDER BY a.application_id
        """;

    private sealed record Document(int Row, string? Application, DateOnly? Filed, string? Publication);

    private sealed record Claim(int Row, string Number, DateOnly? Day, bool IsActive);

    /// <summary>The numbers of the applications of <paramref name="touched"/> that have live rows.</summary>
    internal static IEnumerable<FilingKeyRow> Read(Func<LakeSession> open, IReadOnlyList<int> touched)
    {
        using LakeSession first = With(open(), touched), second = With(open(), touched), third = With(open(), touched), fourth = With(open(), touched);
        using var documents = new LakeCursor<Document>(first, DocumentsSql, reader => new Document(
            reader.GetInt32(1), Text(reader, 2), Day(reader, 3), Text(reader, 4)));
        using var claims = new LakeCursor<Claim>(second, PrioritiesSql, reader => new Claim(
            reader.GetInt32(1), reader.GetString(2), Day(reader, 3), reader.IsDBNull(4) || reader.GetBoolean(4)));
        using var links = new LakeCursor<(int Kind, string Number)>(third, LinksSql, reader => (reader.GetInt32(1), reader.GetString(2)));
        using var twins = new LakeCursor<FilingKeyRow>(fourth, TwinsSql, Twin);
        while (documents.Row is { } application)
        {
            var rows = new FilingKeys(application);
            var papers = InOrder(documents.Of(application));
            Own(rows, papers);
            Links(rows, links.Of(application));
            Priorities(rows, InOrder(claims.Of(application), papers), papers);
            rows.AddRange(twins.Of(application));
            foreach (var row in rows.Rows)
            {
                yield return row;
            }
        }
    }

    // The first to say something is its evidence: by number, since row ids depend on what was ingested first.
    private static IReadOnlyList<Document> InOrder(IReadOnlyList<Document> documents) => documents.Count < 2 ? documents
        : [.. documents.OrderBy(document => document.Publication, StringComparer.Ordinal).ThenBy(document => document.Application, StringComparer.Ordinal)];

    private static IReadOnlyList<Claim> InOrder(IReadOnlyList<Claim> claims, IReadOnlyList<Document> documents)
    {
        if (documents.Count < 2 || claims.Count < 2)
        {
            return claims;
        }

        var places = documents.Select((document, place) => (document.Row, Place: place)).ToDictionary(pair => pair.Row, pair => pair.Place);
        return [.. claims.OrderBy(claim => places[claim.Row])];
    }

    private static LakeSession With(LakeSession lake, IReadOnlyList<int> touched)
    {
        lake.Materialise("touched", touched);
        return lake;
    }

    private static void Own(FilingKeys keys, IReadOnlyList<Document> documents)
    {
        foreach (var document in documents)
        {
            if (document.Application is null || ApplicationNumber.Parse(document.Application).Value is not { } number)
            {
                continue;
            }

            var key = FilingKey.Of(number, document.Filed);
            keys.Add(FilingRole.Own, key.Text, null);
            if (number.IsInternational)
            {
                keys.Add(FilingRole.International, key.Text, "own");
            }

            if (DivisionalHints.Of(number, document.Filed) is { } hint)
            {
                keys.Add(FilingRole.DivisionalHint, number.Key, hint);
            }
        }

        // An application of which only the publication is known is a filing of its own.
        if (keys.Rows.Count == 0 && documents.FirstOrDefault(document => document.Publication is not null) is { } published)
        {
            keys.Add(FilingRole.Own, "publication " + published.Publication, null);
        }
    }

    private static void Links(FilingKeys keys, IReadOnlyList<(int Kind, string Number)> links)
    {
        foreach (var (kind, text) in links)
        {
            if (ApplicationNumber.Parse(text).Value is not { } number)
            {
                continue;
            }

            var role = kind switch
            {
                RecordLinkKinds.International => FilingRole.International,
                RecordLinkKinds.Parent => FilingRole.Parent,
                _ => FilingRole.SameDay,
            };
            keys.Add(role, FilingKey.Of(number, null).Text, "stated");
        }
    }

    private static void Priorities(FilingKeys keys, IReadOnlyList<Claim> claims, IReadOnlyList<Document> documents)
    {
        foreach (var claim in claims)
        {
            if (FilingKey.Parse(claim.Number, claim.Day).Value is not { } key || keys.Has(FilingRole.Own, key.Text))
            {
                continue;
            }

            // A national phase has the filing date of its international application, a claim of priority never has.
            if (key.IsInternational && claim.Day is { } day && documents.Any(document => document.Filed == day))
            {
                keys.Add(FilingRole.International, key.Text, "filing date");
            }
            else
            {
                keys.Add(
                    claim.IsActive ? FilingRole.Priority : FilingRole.InactivePriority,
                    key.Text,
                    claim.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }
        }
    }

    private static FilingKeyRow Twin(DbDataReader reader)
    {
        var day = reader.GetFieldValue<DateOnly>(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var title = TextFolder.Fold(reader.GetString(4)).Trim();
        var key = $"{reader.GetInt32(1).ToString(CultureInfo.InvariantCulture)}|{day}|{title}";
        return new FilingKeyRow(
            reader.GetInt32(0), FilingRole.Twin, title.Length == 0 ? "" : key, StoreKeys.Of(key), reader.GetInt32(3) == 1 ? "invention" : "utility model");
    }

    private static string? Text(DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    private static DateOnly? Day(DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);
}
