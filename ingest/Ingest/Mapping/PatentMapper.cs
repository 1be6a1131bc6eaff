using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Sources;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;

namespace ZhuhaiIp.Analytics.Ingest.Mapping;

/// <summary>Turns what a source read into a patent, or says why it cannot be one.</summary>
/// <remarks>Pure: the same record gives the same result, on any thread.</remarks>
internal static class PatentMapper
{
    private static readonly Wording Reversed = new(
        "公开日早于申请日（非中国文献，照常入库）", "published before it was filed (not a Chinese document; taken)");

    /// <summary>Maps one record of the file called <paramref name="file"/>.</summary>
    public static MappedRecord Map(SourceRecord record, string file)
    {
        var source = new SourceReference(file, record.Number);
        if (record.Fault is not null)
        {
            return Rejected(record, source, record.Fault);
        }

        var (numbers, fault) = RecordNumbers.Read(record);
        if (numbers is null)
        {
            return Rejected(record, source, fault!);
        }

        if (FieldText.IsYes(FieldText.Clean(record[PatentField.Deleted])))
        {
            var gone = new Patent { Application = numbers.Application, Publication = numbers.Publication };
            return new MappedRecord(source, gone, null) { IsDeletion = true };
        }

        var country = numbers.Publication?.Country ?? numbers.Application!.Country;
        (var dates, fault) = RecordDates.Read(record, country);
        return dates is null ? Rejected(record, source, fault!) : Taken(record, source, numbers, dates);
    }

    private static MappedRecord Taken(
        SourceRecord record, SourceReference source, RecordNumbers numbers, RecordDates dates)
    {
        var classes = RecordClasses.Read(record);
        var links = RecordLinks.Read(record, numbers.Application);
        var patent = new Patent
        {
            Application = numbers.Application,
            Publication = numbers.Publication,
            Kind = Kind(record, numbers),
            FilingDate = dates.Filing,
            PublicationDate = dates.Publication,
            Title = FieldText.Clean(record[PatentField.Title]),
            Abstract = FieldText.Clean(record[PatentField.Abstract]),
            Claims = FieldText.Clean(record[PatentField.Claims]),
            Parties = RecordParties.Read(record),
            Classifications = classes.Classes,
            Priorities = record.Priorities.Count > 0 ? record.Priorities
                : RecordPriorities.Read(record[PatentField.Priority], record[PatentField.PriorityDate]),
            InternationalApplication = links.International,
            Parent = links.Parent,
            SameDayApplication = links.SameDay,
            PrintedFamily = FieldText.Clean(record[PatentField.PrintedFamily]) is { Length: > 0 } family ? family : null,
        };

        var where = $"{source.File}:{source.Record}";
        var notes = classes.Notes(where).Concat(links.Notes(where)).ToList();
        if (dates.AreReversed)
        {
            notes.Add(new MappingNote("dates-reversed", Reversed, where));
        }

        return new MappedRecord(source, patent, null) { Notes = notes };
    }

    // Lens writes a kind code where others write words; what is no code may be words in that column too.
    private static PatentKind Kind(SourceRecord record, RecordNumbers numbers)
    {
        var said = FieldText.Kind(FieldText.Clean(record[PatentField.Kind]));
        said = said == PatentKind.Unknown ? FieldText.Kind(FieldText.Clean(record[PatentField.KindCode])) : said;
        said = said == PatentKind.Unknown ? numbers.Application?.Kind ?? said : said;
        return said == PatentKind.Unknown ? numbers.Publication?.PatentKind ?? said : said;
    }

    private static MappedRecord Rejected(SourceRecord record, SourceReference source, Fault fault)
    {
        var file = record.Part is null ? source.File : $"{source.File}#{record.Part}";
        return new MappedRecord(source, null, new Rejection(
            file, record.Number, record.Line, fault.Reason, fault.Detail, record.Raw));
    }
}
