using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>One application that a finding rests on.</summary>
/// <param name="Application">Its application number.</param>
/// <param name="Publication">Its latest publication number; null where none is known.</param>
/// <param name="FilingDate">Its filing date.</param>
/// <param name="Kind">The kind of right.</param>
/// <param name="Title">Its title as printed.</param>
/// <param name="Subclass">The subclass of its main IPC symbol; null where the record has none.</param>
public sealed record Evidence(
    string Application, string? Publication, DateOnly FilingDate, PatentKind Kind, string Title, string? Subclass)
{
    internal static Evidence Of(Filing filing) => new(
        filing.Number, filing.PublicationNumber, filing.FilingDate!.Value, filing.Kind, filing.Title, filing.Subclass);
}
