using System.Data.Common;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;

namespace ZhuhaiIp.Analytics.Store.Legal;

/// <summary>Reads events back from rows of the lake.</summary>
internal static class EventRows
{
    /// <summary>The columns that <see cref="Of"/> reads, in its order.</summary>
    internal const string Columns =
        "application_number, kind, wording, effective_day, gazette_day, day_known, detail, amount, batch, source_file, source_record, event_hash";

    /// <summary>The event of a row whose columns begin at <paramref name="first"/>; its known day is the one that counts.</summary>
    /// <remarks>The kind is what the table of wordings says today: it may have learnt a wording since.</remarks>
    internal static StoredEvent Of(DbDataReader row, int first)
    {
        var (wording, detail) = (Text(row, first + 2), Text(row, first + 6));
        var kind = (LegalEventKind)row.GetInt32(first + 1);
        var one = new LegalEvent(
            ApplicationNumber.Parse(row.GetString(first)).Value!,
            kind == LegalEventKind.Unknown ? LegalEventWordings.KindOf(wording, detail) : kind)
        {
            Wording = wording,
            EffectiveDay = Day(row, first + 3),
            GazetteDay = Day(row, first + 4),
            KnownDay = Day(row, first + 5),
            Detail = detail,
            Amount = row.IsDBNull(first + 7) ? null : row.GetDecimal(first + 7),
        };
        return new StoredEvent(one, new SourceReference(Text(row, first + 9), row.GetInt64(first + 10)), row.GetInt32(first + 8))
        {
            Hash = row.GetInt64(first + 11),
        };
    }

    private static string Text(DbDataReader row, int column) => row.IsDBNull(column) ? "" : row.GetString(column);

    private static DateOnly? Day(DbDataReader row, int column) =>
        row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);
}
