using System.Collections.Frozen;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;

namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>The values of 状态: four groups, every status by its id and name, and the shorter names of <c>query-statuses.tsv</c>.</summary>
internal static class QueryStatuses
{
    private static readonly FrozenDictionary<string, string> Shorter = EmbeddedTable.Rows("query-statuses.tsv")
        .SelectMany(cells => cells[1].Split('|').Concat(cells[2].Split('|')).Where(name => name.Length > 0)
            .Select(name => (Key: HalfWidth.Key(name), Id: cells[0])))
        .ToFrozenDictionary(pair => pair.Key, pair => pair.Id, StringComparer.Ordinal);

    /// <summary>The canonical names of the groups, for an error's list.</summary>
    internal static IReadOnlyList<Wording> Groups { get; } =
        [.. Enum.GetValues<LegalStatusGroup>().OrderDescending().Select(group => new Wording(group.Name().Chinese, group.Id()))];

    /// <summary>The group or status that <paramref name="text"/> names; null where it names none.</summary>
    internal static StatusQuery? Find(string text, QuerySpan span)
    {
        var key = HalfWidth.Key(text.Trim());
        key = Shorter.GetValueOrDefault(key, key);
        foreach (var group in Enum.GetValues<LegalStatusGroup>())
        {
            if (key == group.Id() || key == HalfWidth.Key(group.Name().Chinese))
            {
                return new StatusQuery(group, span);
            }
        }

        foreach (var code in LegalStatusCodes.All)
        {
            if (key == code.Id() || key == HalfWidth.Key(code.Name().Chinese))
            {
                return new StatusQuery(code, span);
            }
        }

        return null;
    }

    /// <summary>The canonical value of a query.</summary>
    internal static string Name(StatusQuery query, Language language) => query.Group is { } group
        ? language == Language.English ? group.Id() : group.Name().Chinese
        : query.Code!.Value.Id();
}
