namespace ZhuhaiIp.Analytics.Domain;

/// <summary>How wide a region is.</summary>
public enum RegionLevel
{
    /// <summary>A country or area (国家/地区) outside the mainland's provinces.</summary>
    Country = 0,

    /// <summary>A province-level division; 香港, 澳门 and 台湾 are of this level.</summary>
    Province = 1,

    /// <summary>A prefecture-level city, or a city that the province rules directly.</summary>
    City = 2,

    /// <summary>A district, county or county-level city.</summary>
    District = 3,
}
