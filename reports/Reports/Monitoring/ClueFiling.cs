namespace ZhuhaiIp.Analytics.Reports.Monitoring;

/// <summary>An application that a clue rests on, as an examiner looks it up.</summary>
/// <param name="Application">Its number.</param>
/// <param name="FilingDate">申请日.</param>
/// <param name="Kind">The kind of right, such as 发明.</param>
/// <param name="Applicant">The first applicant.</param>
public sealed record ClueFiling(string Application, DateOnly FilingDate, string Kind, string Applicant)
{
    /// <summary>The subclass of its main IPC symbol; null where the record has none.</summary>
    public string? Subclass { get; init; }

    /// <summary>Where the applicant sits by this record's address; null where nothing tells.</summary>
    public string? Region { get; init; }
}
