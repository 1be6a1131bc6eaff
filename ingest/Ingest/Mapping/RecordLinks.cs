using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Sources;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;

namespace ZhuhaiIp.Analytics.Ingest.Mapping;

/// <summary>The other applications that a record names; a number that cannot be read is noted and left out.</summary>
internal sealed class RecordLinks
{
    private static readonly Wording Wrong = new(
        "无法识别的国际申请号、母案号或同日申请号，已略去，记录照常入库",
        "PCT, parent or same-day numbers that could not be read; left out, the records were taken");

    private static readonly char[] Blanks = [' ', '\u00A0', '\u3000', '\t'];

    private readonly List<string> _wrong = [];

    /// <summary>The PCT application; null where none is named, or the record is that application.</summary>
    public ApplicationNumber? International { get; private init; }

    /// <summary>The divisional's parent.</summary>
    public ApplicationNumber? Parent { get; private init; }

    /// <summary>The declared application of the same day.</summary>
    public ApplicationNumber? SameDay { get; private init; }

    /// <summary>A note for each wrong number, with the place given by <paramref name="where"/>.</summary>
    public IEnumerable<MappingNote> Notes(string where) =>
        _wrong.Select(text => new MappingNote("bad-related-number", Wrong, $"{where} {(text.Length > 40 ? text[..40] + "…" : text)}"));

    /// <summary>Reads the links of <paramref name="record"/>, whose own number is <paramref name="own"/>.</summary>
    public static RecordLinks Read(SourceRecord record, ApplicationNumber? own)
    {
        var wrong = new List<string>();
        return new RecordLinks(wrong)
        {
            International = Other(One(record[PatentField.InternationalApplication], wrong, number => number.IsInternational), own),
            Parent = Other(One(record[PatentField.Parent], wrong, _ => true), own),
            SameDay = Other(One(record[PatentField.SameDayApplication], wrong, _ => true), own),
        };
    }

    private RecordLinks(List<string> wrong) => _wrong = wrong;

    private static ApplicationNumber? Other(ApplicationNumber? number, ApplicationNumber? own) => number == own ? null : number;

    // Some exports put the day behind the number: the first word that is a number of the kind counts.
    private static ApplicationNumber? One(string text, List<string> wrong, Func<ApplicationNumber, bool> fits)
    {
        var clean = FieldText.Clean(text);
        if (clean.Length == 0)
        {
            return null;
        }

        foreach (var candidate in (string[])[clean, .. clean.Split([.. Blanks, ';', '；', ','], StringSplitOptions.RemoveEmptyEntries)])
        {
            if (ApplicationNumber.Parse(candidate).Value is { } number && fits(number))
            {
                return number;
            }
        }

        wrong.Add(clean);
        return null;
    }
}
