using System.Data.Common;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.Identities;
using ZhuhaiIp.Analytics.Text.Normalization;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>Reads the filings of a store for the rules: one an application.</summary>
internal sealed class FilingReader(PatentStore store)
{
    private const string Sql = """
        SELECT a.application_id, coalesce(a.application_number, a.publication_number) AS number, a.publication_number,
               a.applicant_id, e.name, a.applicant_kind, a.filing_date, a.title, a.kind, a.subclass,
               coalesce(a.applicant_city, a.applicant_province, a.applicant_country) AS region
        FROM applications AS a LEFT JOIN entities AS e ON e.entity_id = a.applicant_id
        ORDER BY a.application_id
        """;

    /// <summary>All filings; those of other applicants serve as history and peers.</summary>
    internal FilingSet Read()
    {
        var builder = new FilingSetBuilder(new DateRange(store.Coverage.From, store.Coverage.To), Normalizers.All);
        using var lake = store.OpenLake();
        lake.Read(Sql, row => builder.Add(ToFiling(row)));
        return builder.Build();
    }

    /// <summary>The entities whose name contains <paramref name="name"/> in any way of writing it.</summary>
    /// <exception cref="AnalyticsException">There is none.</exception>
    internal IReadOnlySet<int> Entities(string name)
    {
        using var lake = store.OpenLake();
        var found = lake.Query(
            "SELECT entity_id FROM entities WHERE contains(entity_key, ?) ORDER BY entity_id",
            row => row.GetInt32(0),
            EntityKey.Of(name)).ToHashSet();
        return found.Count > 0 ? found : throw new AnalyticsException(new Wording(
            $"库中没有申请人“{name}”：请检查名称，或用其中几个字", $"No applicant \"{name}\" in the store: check the name, or give a part of it"));
    }

    private static Filing ToFiling(DbDataReader row) => new()
    {
        ApplicationId = row.GetInt32(0),
        Number = Text(row, 1) ?? "",
        PublicationNumber = Text(row, 2),
        ApplicantId = row.IsDBNull(3) ? null : row.GetInt32(3),
        ApplicantName = Text(row, 4) ?? "",
        ApplicantKind = row.IsDBNull(5) ? PartyKind.Unknown : (PartyKind)row.GetInt32(5),
        FilingDate = row.IsDBNull(6) ? null : row.GetFieldValue<DateOnly>(6),
        Title = Text(row, 7) ?? "",
        Kind = (PatentKind)row.GetInt32(8),
        Subclass = Text(row, 9),
        Region = Text(row, 10),
    };

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
