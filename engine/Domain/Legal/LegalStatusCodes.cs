using System.Collections.Frozen;

namespace ZhuhaiIp.Analytics.Domain.Legal;

/// <summary>The ids, groups and names of the statuses.</summary>
public static class LegalStatusCodes
{
    private static readonly FrozenDictionary<LegalStatusCode, (string Id, LegalStatusGroup Group, Wording Name)> Rows =
        Tables.Rows("legal-statuses.tsv").ToFrozenDictionary(
            cells => Enum.Parse<LegalStatusCode>(cells[0]),
            cells => (cells[1], Enum.Parse<LegalStatusGroup>(cells[2]), new Wording(cells[3], cells[4])));

    /// <summary>Every status, in the order of its number.</summary>
    public static IReadOnlyList<LegalStatusCode> All { get; } = [.. Rows.Keys.Order()];

    /// <summary>The id that queries and JSON use: <c>lapsed-for-fees</c>.</summary>
    public static string Id(this LegalStatusCode code) => Rows[code].Id;

    /// <summary>What people call it.</summary>
    public static Wording Name(this LegalStatusCode code) => Rows[code].Name;

    /// <summary>The group it is counted in.</summary>
    public static LegalStatusGroup Group(this LegalStatusCode code) => Rows[code].Group;

    /// <summary>What people call a group.</summary>
    public static Wording Name(this LegalStatusGroup group) => group switch
    {
        LegalStatusGroup.InForce => new("有效", "in force"),
        LegalStatusGroup.Pending => new("审中", "pending"),
        LegalStatusGroup.Ended => new("失效", "ended"),
        _ => new("未知", "unknown"),
    };

    /// <summary>The id of a group: <c>in-force</c>, <c>pending</c>, <c>ended</c>, <c>unknown</c>.</summary>
    public static string Id(this LegalStatusGroup group) => group.Name().English.Replace(' ', '-');
}
