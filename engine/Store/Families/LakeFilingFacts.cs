using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.Families;

/// <summary>What untouched applications say, from the table of numbers that the last generation left.</summary>
internal sealed class LakeFilingFacts(LakeSession lake) : IFilingFacts
{
    // Hints and what pairs are presumed by join nothing.
    private const string Joining = "role <= 4";

    public IReadOnlyList<(int Application, long Key)> Holders(IEnumerable<long> keys)
    {
        if (lake.Count("SELECT count(*) FROM filing_keys") == 0)
        {
            return [];
        }

        lake.MaterialiseLong("wanted_keys", keys);
        return lake.Query(
            $"SELECT DISTINCT k.application_id, k.key_hash FROM filing_keys AS k JOIN wanted_keys AS w ON w.id = k.key_hash WHERE {Joining}",
            reader => (reader.GetInt32(0), reader.GetInt64(1)));
    }

    public IEnumerable<FilingFacts> Of(IReadOnlySet<int> applications)
    {
        lake.Materialise("wanted_applications", applications);
        FilingFacts? facts = null;
        var rows = lake.Query(
            $"""
            SELECT k.application_id, k.role, k.key_hash
            FROM filing_keys AS k JOIN wanted_applications AS w ON w.id = k.application_id
            WHERE {Joining} ORDER BY k.application_id, k.role, k.key
            """,
            reader => (Application: reader.GetInt32(0), Role: (FilingRole)reader.GetInt32(1), Hash: reader.GetInt64(2)));
        foreach (var row in rows)
        {
            if (facts is not null && facts.Application != row.Application)
            {
                yield return facts;
                facts = null;
            }

            facts ??= new FilingFacts(row.Application);
            facts.Add(row.Role, row.Hash);
        }

        if (facts is not null)
        {
            yield return facts;
        }
    }
}
