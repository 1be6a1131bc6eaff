namespace ZhuhaiIp.Analytics.Domain.Legal;

/// <summary>What a status was read from.</summary>
public enum LegalStatusBasis
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The publications alone (按公开文献推定).</summary>
    Publications = 1,

    /// <summary>A legal event.</summary>
    Events = 2,

    /// <summary>The term counted from the filing date.</summary>
    Term = 3,
}
