using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Tests.Families;

/// <summary>The families and relations of a store, by publication number.</summary>
internal sealed class StoredFamilies
{
    private readonly Dictionary<string, (int Application, int Simple, int Extended)> _families;
    private readonly List<(int Application, string Kind, int? Other, string? Evidence)> _relations;

    internal StoredFamilies(string folder)
    {
        Folder = folder;
        using var store = PatentStore.Open(folder);
        using var lake = store.OpenLake();
        _families = lake.Query(
            """
            SELECT p.publication_number, i.application_id, f.family_id, f.extended_family_id
            FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id JOIN families AS f ON f.application_id = i.application_id
            """,
            reader => (Number: reader.GetString(0), Ids: (reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3))))
            .ToDictionary(row => row.Number, row => row.Ids, StringComparer.Ordinal);
        _relations = lake.Query(
            "SELECT application_id, kind, other_application_id, evidence FROM relations",
            reader => (reader.GetInt32(0), reader.GetString(1), reader.IsDBNull(2) ? (int?)null : reader.GetInt32(2), reader.IsDBNull(3) ? null : reader.GetString(3)));
    }

    internal string Folder { get; }

    /// <summary>The ids of a case's records, in their order.</summary>
    internal IEnumerable<(int Application, int Simple, int Extended)> Of(FamilyCase one) => one.Records.Select(Of);

    internal (int Application, int Simple, int Extended) Of(Patent patent) => _families[patent.Publication!.ToString()];

    /// <summary>The partition of a case in the words of its table.</summary>
    internal string Partition(FamilyCase one, Func<(int Application, int Simple, int Extended), int> family) => string.Join('|', one.Records
        .Select((record, place) => (Label: one.Labels[place], Family: family(Of(record))))
        .GroupBy(pair => pair.Family).Select(group => string.Join(' ', group.Select(pair => pair.Label))));

    /// <summary>The relations of a case in the words of its table.</summary>
    internal IEnumerable<string> Relations(FamilyCase one)
    {
        var labels = Of(one).Zip(one.Labels).GroupBy(pair => pair.First.Application).ToDictionary(group => group.Key, group => group.First().Second);
        return _relations.Where(relation => labels.ContainsKey(relation.Application)).Select(relation =>
            $"{labels[relation.Application]} {relation.Kind} {(relation.Other is { } other ? labels.GetValueOrDefault(other, "!") : "?")}");
    }
}
