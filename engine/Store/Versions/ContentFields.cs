using System.Globalization;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>The fields that versions are combined by; the place in the list is the bit in the lake: append only.</summary>
internal static class ContentFields
{
    /// <summary>The bit of the application number, which says what a document belongs to.</summary>
    internal const int ApplicationBit = 1;

    internal static IReadOnlyList<ContentField> All { get; } =
    [
        One("application_number", "申请号", "application number", patent => patent.Application?.ToString(),
            (patent, other) => patent with { Application = other.Application }, patent => patent.Application is not null),
        One("kind", "专利类型", "kind", patent => patent.Kind == PatentKind.Unknown ? null : patent.Kind.ToString(),
            (patent, other) => patent with { Kind = other.Kind }, patent => patent.Kind != PatentKind.Unknown),
        One("filing_date", "申请日", "filing date", patent => Day(patent.FilingDate),
            (patent, other) => patent with { FilingDate = other.FilingDate }, patent => patent.FilingDate is not null),
        One("publication_date", "公开（公告）日", "publication date", patent => Day(patent.PublicationDate),
            (patent, other) => patent with { PublicationDate = other.PublicationDate }, patent => patent.PublicationDate is not null),
        One("title", "发明名称", "title", patent => patent.Title, (patent, other) => patent with { Title = other.Title }),
        One("abstract", "摘要", "abstract", patent => patent.Abstract,
            (patent, other) => patent with { Abstract = other.Abstract }),
        One("claims", "权利要求", "claims", patent => patent.Claims, (patent, other) => patent with { Claims = other.Claims }),
        Named("applicants", "申请人", PartyRole.Applicant),
        Named("inventors", "发明人", PartyRole.Inventor),
        Named("agency", "代理机构", PartyRole.Agency),
        Named("agents", "代理师", PartyRole.Agent),
        Classed("ipc", "IPC", ClassificationScheme.Ipc),
        Classed("cpc", "CPC", ClassificationScheme.Cpc),
        Classed("locarno", "洛迦诺分类号", ClassificationScheme.Locarno),
        new("priorities", new Wording("优先权", "priorities"),
            patent => string.Join("; ", patent.Priorities.Select(priority => $"{priority.Number} {Day(priority.Date)}".TrimEnd())),
            (patent, other) => patent with { Priorities = other.Priorities })
        {
            IsFilled = patent => patent.Priorities.Count > 0,
        },
        One("international_application", "国际申请号", "PCT application", patent => patent.InternationalApplication?.ToString(),
            (patent, other) => patent with { InternationalApplication = other.InternationalApplication }, patent => patent.InternationalApplication is not null),
        One("parent", "母案申请号", "parent application", patent => patent.Parent?.ToString(),
            (patent, other) => patent with { Parent = other.Parent }, patent => patent.Parent is not null),
        One("same_day_application", "同日申请号", "same-day application", patent => patent.SameDayApplication?.ToString(),
            (patent, other) => patent with { SameDayApplication = other.SameDayApplication }, patent => patent.SameDayApplication is not null),
        One("printed_family", "来源的同族编号", "the source's family number", patent => patent.PrintedFamily,
            (patent, other) => patent with { PrintedFamily = other.PrintedFamily }),
    ];

    /// <summary>The bits of the fields that <paramref name="patent"/> says something in.</summary>
    internal static int Filled(Patent patent)
    {
        var bits = 0;
        for (var i = 0; i < All.Count; i++)
        {
            bits |= All[i].IsFilled(patent) ? 1 << i : 0;
        }

        return bits;
    }

    /// <summary>The fields of a set of bits.</summary>
    internal static IEnumerable<ContentField> Of(int bits) => All.Where((_, place) => (bits >> place & 1) != 0);

    private static ContentField One(
        string id, string chinese, string english, Func<Patent, string?> says, Func<Patent, Patent, Patent> borrow, Func<Patent, bool>? isFilled = null) =>
        new(id, new Wording(chinese, english), patent => says(patent) ?? "", borrow)
        {
            IsFilled = isFilled ?? (patent => !string.IsNullOrEmpty(says(patent))),
        };

    private static ContentField Named(string id, string chinese, PartyRole role) => new(
        id,
        new Wording(chinese, id),
        patent => string.Join("; ", patent.Parties.Where(party => party.Role == role).Select(party =>
            string.Join(' ', new[] { party.Name, party.Address, party.Postcode }.Where(text => !string.IsNullOrEmpty(text))))),
        (patent, other) => patent with
        {
            Parties = [.. patent.Parties.Concat(other.Parties.Where(party => party.Role == role))
                .OrderBy(party => party.Role).ThenBy(party => party.Sequence)],
        })
    {
        IsFilled = patent => patent.Parties.Any(party => party.Role == role),
    };

    private static ContentField Classed(string id, string chinese, ClassificationScheme scheme) => new(
        id,
        new Wording(chinese, chinese == "IPC" || chinese == "CPC" ? chinese : "Locarno"),
        patent => string.Join("; ", patent.Classifications.Where(known => known.Scheme == scheme).Select(known => known.Symbol)),
        (patent, other) => patent with
        {
            Classifications = [.. patent.Classifications.Concat(other.Classifications.Where(known => known.Scheme == scheme))
                .OrderBy(known => known.Scheme).ThenBy(known => known.Sequence)],
        })
    {
        IsFilled = patent => patent.Classifications.Any(known => known.Scheme == scheme),
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
