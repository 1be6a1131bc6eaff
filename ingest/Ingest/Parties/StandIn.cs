using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Ingest.Parties;

internal static class PartyNames
{
    public static IReadOnlyList<string> Split(string t) =>
        t.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}

internal static class PartyKinds
{
    public static PartyKind Of(string n) => n.EndsWith("公司", StringComparison.Ordinal) ? PartyKind.Company : PartyKind.Unknown;
}
