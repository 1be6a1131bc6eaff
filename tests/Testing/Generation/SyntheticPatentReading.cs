using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>Reads made-up records straight into values, for tests and benchmarks that need no file.</summary>
public static class SyntheticPatentReading
{
    /// <summary>The record as a value; a number that cannot be read is left out.</summary>
    public static Patent ToPatent(this SyntheticPatent record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new Patent
        {
            Application = record.Application.Length == 0 ? null : ApplicationNumber.Parse(record.Application).Value,
            Publication = record.Publication.Length == 0 ? null : PublicationNumber.Parse(record.Publication).Value,
            Kind = record.Kind switch
            {
                "实用新型" => PatentKind.UtilityModel,
                "外观设计" => PatentKind.Design,
                _ => PatentKind.Invention,
            },
            FilingDate = record.FilingDate,
            PublicationDate = record.PublicationDate,
            Title = record.Title,
            Abstract = record.Abstract,
            Claims = record.Claim,
            Parties = [.. Applicants(record), .. Named(PartyRole.Inventor, record.Inventors), .. Named(PartyRole.Agency, record.Agency), .. Named(PartyRole.Agent, record.Agent)],
            Classifications =
            [
                .. Parts(record.Ipc).Select((symbol, i) => new Classification(ClassificationScheme.Ipc, symbol, i + 1)),
                .. Parts(record.Locarno).Select((symbol, i) => new Classification(ClassificationScheme.Locarno, symbol, i + 1)),
            ],
        };
    }

    private static IEnumerable<Party> Applicants(SyntheticPatent record) =>
        Parts(record.Applicants).Select((name, i) => i > 0
            ? new Party(PartyRole.Applicant, i + 1, name)
            : new Party(PartyRole.Applicant, 1, name) { Address = record.Address, Postcode = record.Postcode });

    private static IEnumerable<Party> Named(PartyRole role, string names) =>
        Parts(names).Select((name, i) => new Party(role, i + 1, name));

    private static string[] Parts(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
