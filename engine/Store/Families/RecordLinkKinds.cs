namespace ZhuhaiIp.Analytics.Store.Families;

/// <summary>What the table of links between records says of a number.</summary>
internal static class RecordLinkKinds
{
    internal const int International = 1;
    internal const int Parent = 2;
    internal const int SameDay = 3;
    internal const int PrintedFamily = 4;
}
