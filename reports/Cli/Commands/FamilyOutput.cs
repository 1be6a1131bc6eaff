using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Records;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary>The families and relations of a record, for people and as JSON.</summary>
internal static class FamilyOutput
{
    private static readonly Dictionary<string, (Wording Outward, Wording Inward)> Kinds = new(StringComparer.Ordinal)
    {
        ["priority"] = (new("要求优先权", "claims"), new("被要求优先权", "claimed by")),
        ["domestic-priority"] = (new("要求本国优先权", "claims (domestic)"), new("被要求本国优先权", "claimed by (domestic)")),
        ["national-phase-of"] = (new("国际申请", "national phase of"), new("国家阶段", "national phase")),
        ["divided-from"] = (new("母案", "divided from"), new("分案", "divisional")),
        ["divided-hint"] = (new("疑似分案（仅提示，不据以归族）", "perhaps a divisional (a hint, joins nothing)"), new("", "")),
        ["same-day"] = (new("同日申请（声明）", "same-day application (declared)"), new("同日申请（声明）", "same-day application (declared)")),
        ["same-day-presumed"] = (new("同日申请（推定）", "same-day application (presumed)"), new("同日申请（推定）", "same-day application (presumed)")),
    };

    internal static void Print(FamilyDetails family, CommandConsole console)
    {
        if (family.Members.Count == 0)
        {
            return;
        }

        var simple = family.Members.Where(member => member.IsSimple).ToList();
        Members(console, new Wording("简单同族", "Simple family"), simple);
        if (family.Members.Count > simple.Count)
        {
            Members(console, new Wording("扩展同族", "Extended family"), family.Members);
        }

        foreach (var relation in family.Relations)
        {
            console.Line(Line(relation, Language.Chinese), Line(relation, Language.English));
        }
    }

    internal static JsonObject ToJson(FamilyDetails family) => new()
    {
        ["simple_id"] = family.Simple,
        ["extended_id"] = family.Extended,
        ["simple"] = new JsonArray([.. family.Members.Where(member => member.IsSimple).Select(member => (JsonNode)Member(member))]),
        ["extended"] = new JsonArray([.. family.Members.Select(member => (JsonNode)Member(member))]),
        ["relations"] = new JsonArray([.. family.Relations.Select(relation => (JsonNode)new JsonObject
        {
            ["kind"] = relation.Kind,
            ["direction"] = relation.IsOutward ? "outward" : "inward",
            ["other"] = relation.Other,
            ["stored"] = relation.IsStored,
            ["evidence"] = relation.Evidence,
        })]),
    };

    private static void Members(CommandConsole console, Wording name, IReadOnlyList<FamilyMember> members)
    {
        console.Line($"{name.Chinese}：1 项，{members.Count} 件申请", $"{name.English}: 1 family, {members.Count} applications");
        foreach (var member in members)
        {
            console.Line($"  {member.Application ?? member.Publication}  {member.FilingDate:yyyy-MM-dd}  {member.Publication}  {member.Title}");
        }
    }

    private static string Line(FilingRelation relation, Language language)
    {
        var (outward, inward) = Kinds[relation.Kind];
        var parts = new[]
        {
            $"  {(relation.IsOutward ? outward : inward).In(language)}",
            relation.Other ?? "",
            relation.IsStored || relation.Other is null ? "" : new Wording("（不在库中）", "(not in the store)").In(language),
            relation.Evidence is null ? "" : $"[{relation.Evidence}]",
        };
        return string.Join("  ", parts.Where(part => part.Length > 0));
    }

    private static JsonObject Member(FamilyMember member) => new()
    {
        ["application"] = member.Application,
        ["publication"] = member.Publication,
        ["filing_date"] = StoreJson.Day(member.FilingDate),
        ["title"] = member.Title,
    };
}
