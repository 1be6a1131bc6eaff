using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;

namespace ZhuhaiIp.Analytics.Ingest.Sources;

/// <summary>One record as a source reads it: fields by name, nothing interpreted yet.</summary>
/// <param name="Number">Its place in the file, from 1, header and blank rows not counted; 0 for the file as a whole.</param>
/// <param name="Line">Where it begins: a line of a text, a row of a sheet, from 1.</param>
internal sealed record SourceRecord(long Number, long Line)
{
    private static readonly string?[] None = new string?[PatentFields.Count];

    /// <summary>What the fields say, at the place of each <see cref="PatentField"/>; null where there is nothing.</summary>
    public IReadOnlyList<string?> Values { get; init; } = None;

    /// <summary>Whether the values stand at the places of <see cref="EventField"/>: the table is one of legal events.</summary>
    public bool IsEvent { get; init; }

    /// <summary>The record as the file has it, at most <see cref="Rejection.RawLimit"/> characters and a mark.</summary>
    public string Raw { get; init; } = "";

    /// <summary>The sheet of a workbook; null elsewhere.</summary>
    public string? Part { get; init; }

    /// <summary>The priorities, where the source tells number, day and whether they count apart; else empty.</summary>
    public IReadOnlyList<Priority> Priorities { get; init; } = [];

    /// <summary>Why the record cannot be used; null where it can.</summary>
    public Fault? Fault { get; init; }

    /// <summary>What a field says; empty where it says nothing.</summary>
    public string this[PatentField field] => Values[(int)field] ?? "";
}
