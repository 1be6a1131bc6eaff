using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Parties;
using ZhuhaiIp.Analytics.Ingest.Regions;
using ZhuhaiIp.Analytics.Ingest.Sources;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;

namespace ZhuhaiIp.Analytics.Ingest.Mapping;

/// <summary>Reads the parties of a record.</summary>
internal static class RecordParties
{
    /// <summary>The parties by role and sequence; addresses belong to the applicants.</summary>
    public static IReadOnlyList<Party> Read(SourceRecord record)
    {
        var parties = new List<Party>();
        AddApplicants(parties, record);
        Add(parties, PartyRole.Inventor, record[PatentField.Inventors]);
        Add(parties, PartyRole.Agency, record[PatentField.Agency]);
        Add(parties, PartyRole.Agent, record[PatentField.Agent]);
        return parties;
    }

    private static void AddApplicants(List<Party> parties, SourceRecord record)
    {
        var names = PartyNames.Split(FieldText.Clean(record[PatentField.Applicants]));
        var addresses = Each(record[PatentField.Address], names.Count);
        var postcodes = Each(record[PatentField.Postcode], names.Count);
        var countries = Each(record[PatentField.ApplicantCountry], names.Count);
        for (var place = 0; place < names.Count; place++)
        {
            var (address, postcode) = (addresses[place], Postcode(postcodes[place]));
            var region = AddressPlacer.Place(address, postcode, names[place]);
            parties.Add(new Party(PartyRole.Applicant, place + 1, names[place])
            {
                Kind = PartyKinds.Of(names[place]),
                Address = address,
                Postcode = postcode,
                Region = region.Code ?? Country(countries[place]),
                NeedsReview = region.NeedsReview,
            });
        }
    }

    private static void Add(List<Party> parties, PartyRole role, string text)
    {
        var sequence = 0;
        foreach (var name in PartyNames.Split(FieldText.Clean(text), persons: role is PartyRole.Inventor or PartyRole.Agent))
        {
            parties.Add(new Party(role, ++sequence, name)
            {
                Kind = role is PartyRole.Inventor or PartyRole.Agent ? PartyKind.Person : PartyKinds.Of(name),
            });
        }
    }

    // As many addresses as applicants: one each. Otherwise the field is the first applicant's, as offices print it.
    private static string?[] Each(string text, int applicants)
    {
        var values = new string?[applicants];
        var clean = FieldText.Clean(text);
        if (applicants == 0 || clean.Length == 0)
        {
            return values;
        }

        var parts = FieldText.Split(clean);
        if (parts.Length == applicants)
        {
            parts.CopyTo(values, 0);
        }
        else
        {
            values[0] = clean;
        }

        return values;
    }

    private static string? Country(string? text) => text is null ? null
        : Domain.Regions.Named(text).FirstOrDefault(region => region.Level <= RegionLevel.Province)?.Code;

    private static string? Postcode(string? text) => text is null or "0" or "000000" ? null : text;
}
