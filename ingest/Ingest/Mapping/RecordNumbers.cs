using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Sources;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;

namespace ZhuhaiIp.Analytics.Ingest.Mapping;

/// <summary>The two numbers that a record is known by.</summary>
/// <param name="Application">The application number; null where the record has none.</param>
/// <param name="Publication">The publication number; null where the record has none.</param>
internal sealed record RecordNumbers(ApplicationNumber? Application, PublicationNumber? Publication)
{
    /// <summary>Reads both; a fault where one is wrong or both are missing.</summary>
    public static (RecordNumbers? Numbers, Fault? Fault) Read(SourceRecord record)
    {
        var country = FieldText.Clean(record[PatentField.Country]);
        var applicationText = FieldText.Clean(record[PatentField.ApplicationNumber]);
        var publicationText = FieldText.Clean(record[PatentField.PublicationNumber]);
        if (applicationText.Length == 0 && publicationText.Length == 0)
        {
            return (null, new Fault(RejectionReason.NoNumber, new Wording(
                "既没有申请号，也没有公开号", "neither an application number nor a publication number")));
        }

        ApplicationNumber? application = null;
        if (applicationText.Length > 0)
        {
            var parsed = ApplicationNumber.Parse(WithCountry(applicationText, country));
            if (!parsed.Ok)
            {
                return (null, new Fault(ApplicationReason(applicationText), parsed.Error));
            }

            application = parsed.Value;
        }

        if (publicationText.Length == 0)
        {
            return (new RecordNumbers(application, null), null);
        }

        var publication = PublicationNumber.Parse(WithCountry(publicationText, country));
        return publication.Ok
            ? (new RecordNumbers(application, WithKind(publication.Value, record)), null)
            : (null, new Fault(RejectionReason.BadPublicationNumber, publication.Error));
    }

    /// <summary>Why an application number that cannot be read is rejected.</summary>
    /// <remarks>The parser says it in words; that it is the check digit shows when the number is sound without it.</remarks>
    public static RejectionReason ApplicationReason(string text) =>
        text.Length > 1 && ApplicationNumber.Parse(text[..^1].TrimEnd('.', '．')).Ok
            ? RejectionReason.CheckDigit
            : RejectionReason.BadApplicationNumber;

    private static string WithCountry(string number, string country) =>
        country is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] && char.IsAsciiDigit(number[0]) ? country + number : number;

    private static PublicationNumber WithKind(PublicationNumber publication, SourceRecord record)
    {
        var kind = FieldText.Clean(record[PatentField.KindCode]);
        return publication.KindCode.Length == 0 && FieldText.IsKindCode(kind)
            && PublicationNumber.Parse(publication + kind) is { Ok: true } whole
            ? whole.Value
            : publication;
    }
}
