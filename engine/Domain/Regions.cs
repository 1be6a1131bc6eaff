namespace ZhuhaiIp.Analytics.Domain;

/// <summary>The regions that the product knows: China's divisions down to districts, and countries.</summary>
public static class Regions
{
    /// <summary>All of them, by code in ordinal order.</summary>
    public static IReadOnlyList<Region> All => throw new NotImplementedException();

    /// <summary>The region with this code; null where there is none.</summary>
    public static Region? Find(string code) => throw new NotImplementedException();

    /// <summary>Every region whose full or short name or code is <paramref name="nameOrCode"/>, widest first.</summary>
    public static IReadOnlyList<Region> Named(string nameOrCode) => throw new NotImplementedException();

    /// <summary>The codes from <paramref name="code"/> out to its country: district, city, province, <c>CN</c>.</summary>
    public static IReadOnlyList<string> Chain(string code) => throw new NotImplementedException();
}
