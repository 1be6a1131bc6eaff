using ZhuhaiIp.Analytics.Ingest.Sources.Tables;
using ZhuhaiIp.Analytics.Ingest.Sources.Xml;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Exchange;

/// <summary>The parties of an exchange document, which writes each in several formats: the fullest one is taken.</summary>
/// <remarks>What offices print may name a party twice, in capitals and in small letters: once is enough.</remarks>
internal static class ExchangeParties
{
    // As printed in the original language, as printed in Latin letters, standardised, Espacenet's.
    private static readonly string[] Formats = ["original", "docdba", "docdb", "epodoc", ""];

    /// <summary>Puts the parties into their fields.</summary>
    internal static void Read(XmlElement? parties, string?[] values)
    {
        if (parties is null)
        {
            return;
        }

        var applicants = Names(parties.Below("applicant"), "applicant-name");
        values[(int)PatentField.Applicants] = Joined(applicants.Select(one => one.Name));
        values[(int)PatentField.Inventors] = Joined(Names(parties.Below("inventor"), "inventor-name").Select(one => one.Name));
        if (applicants.Exists(one => one.Country.Length > 0))
        {
            values[(int)PatentField.ApplicantCountry] =
                string.Join(';', applicants.Select(one => one.Country.Length > 0 ? one.Country : "?"));
        }
    }

    // Names hold single semicolons, so two of them separate, also behind the last one.
    private static string Joined(IEnumerable<string> names) => string.Concat(names.Select(name => name + ";;"));

    private static List<(string Name, string Country)> Names(IEnumerable<XmlElement> elements, string nameElement)
    {
        var all = elements.ToList();
        var format = Formats.FirstOrDefault(format => all.Exists(one => one["data-format"] == format));
        return
        [
            .. all.Where(one => one["data-format"] == format)
                .Select(one => (Text: Name(one, nameElement), Country: Country(all, one)))
                .Select(one => (Name: WithoutCountry(one.Text, out var inName), Country: one.Country.Length > 0 ? one.Country : inName))
                .Where(one => one.Name.Length > 0)
                .DistinctBy(one => one.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    private static string Name(XmlElement party, string nameElement) =>
        (party.Child(nameElement)?.LineOf("name") is { Length: > 0 } name ? name : party.LineOf("name")).Trim(' ', ',', ';');

    // Only one of the formats says where a party resides.
    private static string Country(List<XmlElement> all, XmlElement party) => all
        .Where(other => other["sequence"] == party["sequence"])
        .Select(other => other.Child("residence")?.LineOf("country") ?? "")
        .FirstOrDefault(country => country.Length > 0) ?? "";

    // Espacenet's form: FANG HOWARD L [US].
    private static string WithoutCountry(string name, out string country)
    {
        var inBrackets = name is [.., ' ', '[', >= 'A' and <= 'Z', >= 'A' and <= 'Z', ']'];
        country = inBrackets ? name[^3..^1] : "";
        return inBrackets ? name[..^5] : name;
    }
}
