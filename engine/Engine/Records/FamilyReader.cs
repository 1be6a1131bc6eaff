using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Engine.Records;

/// <summary>Reads the families and relations of one application.</summary>
internal static class FamilyReader
{
    private const string MembersSql = """
        SELECT a.application_number, a.publication_number, a.filing_date, a.title, f.family_id = own.family_id AS is_simple,
               own.family_id, own.extended_family_id
        FROM families AS own
        JOIN families AS f ON f.extended_family_id = own.extended_family_id
        JOIN applications AS a ON a.application_id = f.application_id
        WHERE own.application_id = ?
        ORDER BY a.filing_date NULLS LAST, a.application_number NULLS LAST, a.publication_number NULLS LAST
        """;

    private const string RelationsSql = """
        SELECT r.kind, r.application_id = ? AS is_outward,
               CASE WHEN r.application_id = ? THEN coalesce(o.application_number, o.publication_number, r.other_key)
                    ELSE coalesce(s.application_number, s.publication_number) END AS other,
               r.application_id <> ? OR r.other_application_id IS NOT NULL AS is_stored, r.evidence
        FROM relations AS r
        JOIN applications AS s ON s.application_id = r.application_id
        LEFT JOIN applications AS o ON o.application_id = r.other_application_id
        WHERE r.application_id = ? OR r.other_application_id = ?
        ORDER BY is_outward DESC, r.kind, other NULLS LAST
        """;

    internal static FamilyDetails Read(PatentStore store, int application)
    {
        if (!store.HasFamilies)
        {
            return FamilyDetails.None;
        }

        using var lake = store.OpenLake();
        var (simple, extended) = (-1, -1);
        var members = lake.Query(
            MembersSql,
            reader =>
            {
                (simple, extended) = (reader.GetInt32(5), reader.GetInt32(6));
                return new FamilyMember(
                    reader.IsDBNull(0) ? null : reader.GetString(0),
                    reader.IsDBNull(1) ? null : reader.GetString(1),
                    reader.IsDBNull(2) ? null : reader.GetFieldValue<DateOnly>(2),
                    reader.GetString(3),
                    reader.GetBoolean(4));
            },
            application);
        var relations = lake.Query(
            RelationsSql,
            reader => new FilingRelation(
                reader.GetString(0),
                reader.GetBoolean(1),
                reader.IsDBNull(2) ? null : reader.GetString(2),
                reader.GetBoolean(3),
                reader.IsDBNull(4) ? null : reader.GetString(4)),
            application, application, application, application, application);
        return new FamilyDetails(simple, extended, members, relations);
    }
}
