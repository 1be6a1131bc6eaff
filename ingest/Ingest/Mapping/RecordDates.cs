using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Sources;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;

namespace ZhuhaiIp.Analytics.Ingest.Mapping;

/// <summary>The two dates of a record.</summary>
/// <param name="Filing">申请日; null where the record has none.</param>
/// <param name="Publication">公开（公告）日; null where the record has none.</param>
internal sealed record RecordDates(DateOnly? Filing, DateOnly? Publication)
{
    // The day on which China's first patent law came into force and its office took the first applications.
    private static readonly DateOnly FirstChineseDay = new(1985, 4, 1);

    /// <summary>Whether the document came out before it was filed.</summary>
    public bool AreReversed => Filing > Publication;

    /// <summary>Reads both; a fault where one is no date, or a Chinese record cannot have them.</summary>
    /// <remarks>
    /// Reversed dates of other offices are no fault: translations of European patents, for one, are printed that way.
    /// </remarks>
    public static (RecordDates? Dates, Fault? Fault) Read(SourceRecord record, string country)
    {
        var (filing, fault) = Date(record, PatentField.FilingDate);
        if (fault is not null)
        {
            return (null, fault);
        }

        (var publication, fault) = Date(record, PatentField.PublicationDate);
        var dates = new RecordDates(filing, publication);
        fault ??= country == "CN" ? dates.ChineseFault() : null;
        return fault is null ? (dates, null) : (null, fault);
    }

    private static (DateOnly? Date, Fault? Fault) Date(SourceRecord record, PatentField field)
    {
        var text = FieldText.Clean(record[field]);
        if (text.Length == 0 || text.AsSpan().Trim('0').IsEmpty)
        {
            return (null, null);
        }

        var parsed = DateText.Parse(text, sheetSerial: record.Part is not null);
        return parsed.Ok ? (parsed.Value.Date, null) : (null, new Fault(RejectionReason.BadDate, parsed.Error));
    }

    private Fault? ChineseFault() => AreReversed
        ? new Fault(RejectionReason.ImpossibleDates, new Wording(
            $"公开日 {Publication:yyyy-MM-dd} 早于申请日 {Filing:yyyy-MM-dd}",
            $"published on {Publication:yyyy-MM-dd}, before it was filed on {Filing:yyyy-MM-dd}"))
        : Filing < FirstChineseDay || Publication < FirstChineseDay
            ? new Fault(RejectionReason.ImpossibleDates, new Wording(
                $"日期早于 1985-04-01（中国专利法施行日）：{Filing ?? Publication:yyyy-MM-dd}",
                $"a date before 1985-04-01, when China's patent law came into force: {Filing ?? Publication:yyyy-MM-dd}"))
            : null;
}
