using System.Collections.Frozen;

namespace ZhuhaiIp.Analytics.Domain.Legal;

/// <summary>The ids and names of the kinds of legal events.</summary>
public static class LegalEventKinds
{
    private static readonly FrozenDictionary<LegalEventKind, (string Id, Wording Name)> Rows = Tables.Rows("legal-event-kinds.tsv")
        .ToFrozenDictionary(cells => Enum.Parse<LegalEventKind>(cells[0]), cells => (cells[1], new Wording(cells[2], cells[3])));

    /// <summary>The id that files and JSON use: <c>lapsed-for-fees</c>.</summary>
    public static string Id(this LegalEventKind kind) => Rows[kind].Id;

    /// <summary>What people call it.</summary>
    public static Wording Name(this LegalEventKind kind) => Rows[kind].Name;

    /// <summary>The kind of this id; null where there is none.</summary>
    public static LegalEventKind? Find(string id) =>
        Rows.Where(row => row.Value.Id == id).Select(row => (LegalEventKind?)row.Key).FirstOrDefault();
}
