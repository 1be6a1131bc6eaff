namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>What the versions of a document are ordered by; it depends on nothing but what sources said and when.</summary>
/// <param name="Precedence">Of the class of source.</param>
/// <param name="Date">What the data stand for.</param>
/// <param name="Filled">How many fields say something.</param>
/// <param name="Hash">Of the content: where nothing else tells, any order that is always the same.</param>
internal readonly record struct VersionRank(int Precedence, long Date, int Filled, long Hash) : IComparable<VersionRank>
{
    public int CompareTo(VersionRank other) =>
        Precedence.CompareTo(other.Precedence) is var bySource and not 0 ? bySource
        : Date.CompareTo(other.Date) is var byDate and not 0 ? byDate
        : Filled.CompareTo(other.Filled) is var byFilled and not 0 ? byFilled
        : Hash.CompareTo(other.Hash);

    public static bool operator <(VersionRank a, VersionRank b) => a.CompareTo(b) < 0;

    public static bool operator >(VersionRank a, VersionRank b) => a.CompareTo(b) > 0;

    public static bool operator <=(VersionRank a, VersionRank b) => a.CompareTo(b) <= 0;

    public static bool operator >=(VersionRank a, VersionRank b) => a.CompareTo(b) >= 0;
}
