using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Ingest.Mapping;

/// <summary>A record that was not taken, or the break of a file.</summary>
/// <param name="File">The file's name relative to what the user named; <c>#</c> and the sheet follow in a workbook.</param>
/// <param name="Record">The record's place in the file, from 1; 0 where the file as a whole is meant.</param>
/// <param name="Line">The line, or the row of the sheet, at which the record begins, from 1; 0 where none is meant.</param>
/// <param name="Reason">Why.</param>
/// <param name="Detail">The case at hand, for a person.</param>
/// <param name="Raw">The record as the file has it, cut at <see cref="RawLimit"/> characters with a mark.</param>
public sealed record Rejection(
    string File, long Record, long Line, RejectionReason Reason, Wording Detail, string Raw)
{
    /// <summary>How many characters of a rejected record are kept.</summary>
    public const int RawLimit = 64 * 1024;
}
