using System.Globalization;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;
using ZhuhaiIp.Analytics.Ingest.Sources;
using ZhuhaiIp.Analytics.Text.Normalization;

namespace ZhuhaiIp.Analytics.Ingest.Tables;

/// <summary>The cells of one record, read as what they should hold; the first that is wrong is the record's fault.</summary>
internal sealed class TableCells(SourceRecord record, TableFields fields)
{
    private const int EarliestYear = 1900;
    private const int LatestYear = 2199;
    private const decimal MostCents = 1_000_000_000_000_000_000m;

    private static readonly (string Ending, decimal Factor)[] Scales =
        [("亿元", 100_000_000m), ("亿", 100_000_000m), ("万元", 10_000m), ("万人", 10_000m), ("万", 10_000m), ("元", 1m), ("人", 1m)];

    /// <summary>Why the record cannot be taken; null while it can.</summary>
    public Fault? Fault { get; private set; } = record.Fault;

    /// <summary>What a field says; null where it says nothing.</summary>
    public string? Text(string field)
    {
        var place = fields.Place(field);
        var text = place >= 0 && place < record.Values.Count ? FieldText.Clean(record.Values[place] ?? "") : "";
        return text.Length == 0 ? null : text;
    }

    /// <summary>What a field says that may not be empty.</summary>
    public string Required(string field) => Text(field) ?? Refuse(RejectionReason.MissingValue, new Wording(
        $"“{fields.Shown(field)}”为空", $"'{field}' is empty"));

    /// <summary>The values of a field that lists several.</summary>
    public string[] List(string field) => Text(field) is { } text
        ? [.. FieldText.Split(text.Replace('、', ';').Replace(',', ';').Replace('，', ';')).Distinct()]
        : [];

    /// <summary>A year; a date stands for its year.</summary>
    public int Year(string field) => OptionalYear(field) ?? (Fault is null ? Required(field).Length : 0);

    /// <summary>A year, or none.</summary>
    public int? OptionalYear(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var digits = TextFolder.Fold(text).TrimEnd('年', '末', '度', ' ');
        var year = int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && number is >= EarliestYear and <= LatestYear ? number : DateText.Parse(text).Value?.Date.Year;
        if (year is null)
        {
            Refuse(RejectionReason.BadValue, new Wording(
                $"“{fields.Shown(field)}”不是年份：{text}", $"'{field}' is no year: {text}"));
        }

        return year;
    }

    /// <summary>A day, or none.</summary>
    public DateOnly? Day(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var day = DateText.Parse(text, sheetSerial: true);
        if (!day.Ok)
        {
            Refuse(RejectionReason.BadDate, day.Error);
        }

        return day.Value?.Date;
    }

    /// <summary>A whole number from zero, or none.</summary>
    public int? Count(string field) => Text(field) is { } text ? (int?)Whole(field, Amount(field, text), 1, int.MaxValue) : null;

    /// <summary>A sum in hundredths, from the column in units, in 万 or in 亿, whichever speaks; or none.</summary>
    public long? Cents(string field) => Scaled(field, 100);

    /// <summary>A number of persons, from the column in units or in 万.</summary>
    public long Persons(string field) =>
        Scaled(field, 1) ?? (Fault is null ? Required(field).Length : 0);

    /// <summary>The patent that the record is about, by either number.</summary>
    public (string? Application, string? Publication) Patent()
    {
        var (application, publication) = (Text("application_number"), Text("publication_number"));
        if (application is null && publication is null)
        {
            Refuse(RejectionReason.NoNumber, new Wording(
                "既没有申请号，也没有公开号", "neither an application number nor a publication number"));
            return (null, null);
        }

        if (application is null)
        {
            return (null, Publication(publication!));
        }

        var parsed = ApplicationNumber.Parse(application);
        if (parsed.Ok)
        {
            return (parsed.Value.ToString(), publication is null ? null : Publication(publication));
        }

        // A column "专利号" may hold the number of the grant's publication.
        if (publication is null && PublicationNumber.Parse(application) is { Ok: true } granted && granted.Value.KindCode.Length > 0)
        {
            return (null, granted.Value.ToString());
        }

        Refuse(RecordNumbers.ApplicationReason(application), parsed.Error);
        return (null, null);
    }

    /// <summary>A region's code, from its code or its name.</summary>
    public string Region(string field)
    {
        var text = Required(field);
        var regions = Domain.Regions.Named(text);
        if (Fault is null && regions.Count != 1)
        {
            var several = string.Join('、', regions.Select(region => $"{region.Name}（{region.Code}）"));
            Refuse(RejectionReason.BadValue, regions.Count == 0
                ? new Wording($"不认识地区“{text}”", $"the region '{text}' is not known")
                : new Wording($"“{text}”有几处，请写代码：{several}", $"'{text}' is several regions, give the code: {several}"));
        }

        return regions.Count == 1 ? regions[0].Code : "";
    }

    /// <summary>A symbol of the classification.</summary>
    public IpcSymbol? Symbol(string text)
    {
        var symbol = IpcSymbol.Parse(text.TrimEnd('*', '/'));
        if (!symbol.Ok)
        {
            Refuse(RejectionReason.BadValue, symbol.Error);
        }

        return symbol.Value;
    }

    /// <summary>Finds the record faulty; the first fault stays.</summary>
    public string Refuse(RejectionReason reason, Wording detail)
    {
        Fault ??= new Fault(reason, detail);
        return "";
    }

    private string? Publication(string text)
    {
        var parsed = PublicationNumber.Parse(text);
        if (!parsed.Ok)
        {
            Refuse(RejectionReason.BadPublicationNumber, parsed.Error);
        }

        return parsed.Value?.ToString();
    }

    private long? Scaled(string field, int parts)
    {
        foreach (var (ending, factor) in new[] { ("", 1m), ("_10k", 10_000m), ("_100m", 100_000_000m) })
        {
            if (Text(field + ending) is { } text)
            {
                return Whole(field + ending, Amount(field + ending, text), factor * parts, MostCents);
            }
        }

        return null;
    }

    private decimal? Amount(string field, string text)
    {
        var plain = TextFolder.Fold(text).Replace(",", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal).TrimStart('¥', '￥');
        var scale = Scales.FirstOrDefault(known => plain.EndsWith(known.Ending, StringComparison.Ordinal));
        plain = scale.Ending is null ? plain : plain[..^scale.Ending.Length];
        if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number < MostCents)
        {
            return number * (scale.Ending is null ? 1 : scale.Factor);
        }

        Refuse(RejectionReason.BadValue, new Wording(
            $"“{fields.Shown(field)}”不是可能的数：{text}", $"'{field}' is no possible number: {text}"));
        return null;
    }

    // What is finer than the parts that are counted is an error: rounding would print another figure than the file.
    private long? Whole(string field, decimal? amount, decimal parts, decimal most)
    {
        if (amount is not { } number)
        {
            return null;
        }

        if (number * parts is var whole && whole <= most && whole == decimal.Truncate(whole))
        {
            return (long)whole;
        }

        Refuse(RejectionReason.BadValue, new Wording(
            $"“{fields.Shown(field)}”过大或过细：{Text(field)}", $"'{field}' is too large or too fine: {Text(field)}"));
        return null;
    }
}
