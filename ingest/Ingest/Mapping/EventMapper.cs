using System.Globalization;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Ingest.Sources;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;

namespace ZhuhaiIp.Analytics.Ingest.Mapping;

/// <summary>Turns a row of a table of legal events into an event, or says why it cannot be one.</summary>
/// <remarks>Pure: the same record gives the same result, on any thread.</remarks>
internal static class EventMapper
{
    private const decimal YuanInWan = 10_000m;

    private static readonly Wording Unrecognised = new(
        "未识别的法律事件：照原文保留，不计入状态", "legal events that are not recognised: kept as they are, without effect on the status");

    /// <summary>Maps one record of the file called <paramref name="file"/>.</summary>
    public static MappedRecord Map(SourceRecord record, string file)
    {
        var source = new SourceReference(file, record.Number);
        var (one, fault) = record.Fault is null ? Read(record) : (null, record.Fault);
        if (one is null)
        {
            var where = record.Part is null ? file : $"{file}#{record.Part}";
            return new MappedRecord(source, null, new Rejection(
                where, record.Number, record.Line, fault!.Reason, fault.Detail, record.Raw));
        }

        return new MappedRecord(source, null, null)
        {
            Event = one,
            Notes = one.Kind != LegalEventKind.Unknown ? []
                : [new MappingNote("unknown-event", Unrecognised, $"{file}:{record.Number} {Shown(one.Wording)}")],
        };
    }

    private static (LegalEvent? Event, Fault? Fault) Read(SourceRecord record)
    {
        var number = Text(record, EventField.ApplicationNumber);
        var wording = Text(record, EventField.Event);
        if (number.Length == 0 || wording.Length == 0)
        {
            return (null, number.Length == 0
                ? new Fault(RejectionReason.NoNumber, new Wording("没有申请号", "no application number"))
                : new Fault(RejectionReason.NoEvent, new Wording("没有写明是什么事件", "it is not said what happened")));
        }

        var application = ApplicationNumber.Parse(number);
        if (!application.Ok)
        {
            return (null, new Fault(RecordNumbers.ApplicationReason(number), application.Error));
        }

        var (days, fault) = Days(record);
        fault ??= days!.Any(day => day is not null) ? null
            : new Fault(RejectionReason.NoDay, new Wording("没有生效日、公告日或获知日", "no effective, gazette or known day"));
        var (amount, wrong) = fault is null ? Amount(record) : (null, fault);
        if (wrong is not null)
        {
            return (null, wrong);
        }

        var detail = Detail(record);
        return (new LegalEvent(application.Value, LegalEventWordings.KindOf(wording, detail))
        {
            Wording = wording,
            EffectiveDay = days![0],
            GazetteDay = days[1],
            KnownDay = days[2],
            Detail = detail,
            Amount = amount,
        }, null);
    }

    private static (DateOnly?[]? Days, Fault? Fault) Days(SourceRecord record)
    {
        EventField[] fields = [EventField.EffectiveDay, EventField.GazetteDay, EventField.KnownDay];
        var days = new DateOnly?[fields.Length];
        for (var place = 0; place < fields.Length; place++)
        {
            var text = Text(record, fields[place]);
            if (text.Length > 0 && !text.AsSpan().Trim('0').IsEmpty)
            {
                var parsed = DateText.Parse(text, sheetSerial: record.Part is not null);
                if (!parsed.Ok)
                {
                    return (null, new Fault(RejectionReason.BadDate, parsed.Error));
                }

                days[place] = parsed.Value.Date;
            }
        }

        return (days, null);
    }

    private static (decimal? Amount, Fault? Fault) Amount(SourceRecord record)
    {
        foreach (var (field, unit) in (ReadOnlySpan<(EventField, decimal)>)
            [(EventField.Amount, 1m), (EventField.AmountYuan, YuanInWan), (EventField.ExtensionDays, 1m)])
        {
            var text = Text(record, field);
            if (text.Length == 0)
            {
                continue;
            }

            return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var amount)
                && amount < 1e12m
                ? (decimal.Round(amount / unit, 4), null)
                : (null, new Fault(RejectionReason.BadAmount, new Wording(
                    $"“{Shown(text)}”不是金额或天数", $"'{Shown(text)}' is no amount or number of days")));
        }

        return (null, null);
    }

    /// <summary>The detail, and what other columns say, in the words that the gazette has for it.</summary>
    private static string Detail(SourceRecord record) => string.Join(' ', new[]
    {
        Text(record, EventField.Detail),
        Labelled("登记号", Text(record, EventField.Registration)),
        Labelled("变更前权利人", Text(record, EventField.Before)),
        Labelled("变更后权利人", Text(record, EventField.After)),
    }.Where(part => part.Length > 0));

    private static string Labelled(string label, string text) => text.Length == 0 ? "" : $"{label}：{text}";

    private static string Text(SourceRecord record, EventField field) => FieldText.Clean(record.Values[(int)field] ?? "");

    private static string Shown(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
