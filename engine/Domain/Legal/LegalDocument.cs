namespace ZhuhaiIp.Analytics.Domain.Legal;

/// <summary>A publication of an application: evidence of its status where no event says more.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Date">公开（公告）日; null where it is not known.</param>
public sealed record LegalDocument(PublicationNumber Number, DateOnly? Date)
{
    /// <summary>What the publication was, by the dated table of kinds.</summary>
    public KindMeaning Meaning => Number.Meaning(Date);
}
