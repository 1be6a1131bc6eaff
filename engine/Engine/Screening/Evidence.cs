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
    /// <summary>The canonical name of its first applicant.</summary>
    public required string Applicant { get; init; }

    /// <summary>The code of that applicant's city or province in this record; null where nothing tells.</summary>
    public string? Region { get; init; }

    internal static Evidence Of(Filing filing) => new(
        filing.Number, filing.PublicationNumber, filing.FilingDate!.Value, filing.Kind, filing.Title, filing.Subclass)
    {
        Applicant = filing.ApplicantName,
        Region = filing.Region,
    };
}
