using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>One applicant of a set and where its filings stand in it.</summary>
/// <param name="Id">Its identity in the store.</param>
/// <param name="Name">Its canonical name.</param>
/// <param name="Kind">What sort of body it is.</param>
/// <param name="Start">The place of its first filing in the set.</param>
/// <param name="Count">How many filings it has there, one after another, by day.</param>
public sealed record FilingApplicant(int Id, string Name, PartyKind Kind, int Start, int Count)
{
    /// <summary>The place after its last filing.</summary>
    public int End => Start + Count;
}
