namespace ZhuhaiIp.Analytics.Domain.Legal;

/// <summary>What can lie on an application or right besides its status.</summary>
[Flags]
public enum EncumbranceKind
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>质押.</summary>
    Pledge = 1,

    /// <summary>保全.</summary>
    Preservation = 2,

    /// <summary>许可备案.</summary>
    Licence = 4,

    /// <summary>开放许可.</summary>
    OpenLicence = 8,

    /// <summary>中止程序.</summary>
    Suspension = 16,
}
