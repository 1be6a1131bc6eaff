using System.Globalization;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;

namespace ZhuhaiIp.Analytics.Engine.Search.Exports;

/// <summary>The columns that an export can have, in the order in which they stand.</summary>
public static class ExportColumns
{
    private const string AllWord = "all";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ExportColumn> All { get; } =
    [
        Usual("publication_number", "公开（公告）号", "Publication Number", hit => hit.Patent.Publication?.ToString()),
        Usual("application_number", "申请号", "Application Number", hit => hit.Patent.Application?.ToString()),
        Usual("kind", "专利类型", "Patent Type", ExportValueKind.Text, (hit, language) => Kind(hit.Patent.Kind, language)),
        Usual("title", "标题", "Title", hit => Filled(hit.Patent.Title)),
        Usual("abstract", "摘要", "Abstract", hit => Filled(hit.Patent.Abstract)),
        Usual("first_claim", "首项权利要求", "First Claim", hit => Filled(FirstClaim.Of(hit.Patent.Claims))),
        More("claims", "权利要求", "Claims", ExportValueKind.Text, (hit, _) => Filled(hit.Patent.Claims)),
        Usual("applicants", "申请人", "Applicants", ExportValueKind.List, (hit, _) => hit.Names(PartyRole.Applicant)),
        Usual("applicant_regions", "申请人地区", "Applicant Regions", ExportValueKind.List, Regions),
        More("applicant_countries", "申请人国别", "Applicant Country", ExportValueKind.List, (hit, _) => Countries(hit)),
        More("address", "申请人地址", "Applicant Address", ExportValueKind.List, (hit, _) => Texts(hit, party => party.Address)),
        More("postcode", "申请人邮编", "Postcode", ExportValueKind.List, (hit, _) => Texts(hit, party => party.Postcode)),
        Usual("inventors", "发明人", "Inventors", ExportValueKind.List, (hit, _) => hit.Names(PartyRole.Inventor)),
        Usual("agency", "代理机构", "Agency", ExportValueKind.List, (hit, _) => hit.Names(PartyRole.Agency)),
        More("agents", "代理师", "Agents", ExportValueKind.List, (hit, _) => hit.Names(PartyRole.Agent)),
        Usual("filing_date", "申请日", "Filing Date", ExportValueKind.Day, (hit, _) => hit.Patent.FilingDate),
        Usual("publication_date", "公开（公告）日", "Publication Date", ExportValueKind.Day, (hit, _) => hit.Patent.PublicationDate),
        Usual("ipc", "IPC分类号", "IPC Classifications", ExportValueKind.List, (hit, _) => hit.Symbols(ClassificationScheme.Ipc)),
        Usual("main_ipc", "主分类号", "Main IPC", hit => hit.Symbols(ClassificationScheme.Ipc) is [var main, ..] ? main : null),
        More("cpc", "CPC分类号", "CPC Classifications", ExportValueKind.List, (hit, _) => hit.Symbols(ClassificationScheme.Cpc)),
        More("locarno", "洛迦诺分类号", "Locarno Classifications", ExportValueKind.List, (hit, _) => hit.Symbols(ClassificationScheme.Locarno)),
        More("priorities", "优先权号", "Priority Numbers", ExportValueKind.List, (hit, _) => Priorities(hit.Patent)),
        More("international_application", "PCT申请号", "PCT Application Number", ExportValueKind.Text, (hit, _) => hit.Patent.InternationalApplication?.ToString()),
        More("parent", "分案原申请号", "Parent Application Number", ExportValueKind.Text, (hit, _) => hit.Patent.Parent?.ToString()),
        More("same_day_application", "同日申请号", "same_day_application", ExportValueKind.Text, (hit, _) => hit.Patent.SameDayApplication?.ToString()),
        More("printed_family", "同族号", "Simple Family Id", ExportValueKind.Text, (hit, _) => hit.Patent.PrintedFamily),
        Status("status", "法律状态", "Legal Status", ExportValueKind.Text, (hit, language) => hit.Status.Name().In(language)),
        Status("status_day", "状态日", "Status Day", ExportValueKind.Day, (hit, _) => hit.StatusDay),
        Status("expiry_date", "届满日", "Expiry Date", ExportValueKind.Day, (hit, _) => hit.ExpiryDate),
        Family("family_id", "库内同族号", "Family In Store", (hit, _) => hit.Family),
        Family("family_size", "同族数", "Family Size", (hit, _) => hit.FamilySize),
        Usual("source_file", "来源文件", "Source File", hit => Filled(hit.Source.File)),
        Usual("source_record", "来源记录", "Source Record", ExportValueKind.Whole, (hit, _) => hit.Source.Record),
        More("batch", "入库批次", "Batch", ExportValueKind.Text, (hit, _) => Filled(hit.Batch)),
        Usual("score", "得分", "Score", ExportValueKind.Real, (hit, _) => hit.Score),
    ];

    /// <summary>Those that an export has unless others are chosen.</summary>
    public static IReadOnlyList<ExportColumn> Usuals { get; } = [.. All.Where(column => column.IsUsual)];

    /// <summary>The columns of a list such as <c>title,applicants</c>, by id or heading, in its order; <c>all</c> for all of them.</summary>
    /// <exception cref="AnalyticsException">One is not known, named twice, or there is none.</exception>
    public static IReadOnlyList<ExportColumn> Parse(string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var words = list.Split([',', '，', '、'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (words is [AllWord])
        {
            return All;
        }

        var columns = words.Select(word => Find(word) ?? throw new AnalyticsException(new Wording(
            $"没有导出列“{word}”：可用 {string.Join('、', All.Select(column => $"{column.Id}（{column.Heading.Chinese}）"))}，或 {AllWord}",
            $"There is no export column \"{word}\": use {string.Join(", ", All.Select(column => column.Id))}, or {AllWord}"))).ToList();
        if (columns.Count == 0 || columns.Distinct().Count() < columns.Count)
        {
            throw new AnalyticsException(columns.Count == 0
                ? new Wording("--export-columns 没有列出任何列", "--export-columns names no column")
                : new Wording("--export-columns 有重复的列", "--export-columns names a column twice"));
        }

        return columns;
    }

    private static ExportColumn? Find(string word) => All.FirstOrDefault(column =>
        column.Id == word || string.Equals(column.Heading.Chinese, word, StringComparison.OrdinalIgnoreCase)
        || string.Equals(column.Heading.English, word, StringComparison.OrdinalIgnoreCase));

    private static ExportColumn Usual(string id, string chinese, string english, Func<ExportedHit, string?> value) =>
        Usual(id, chinese, english, ExportValueKind.Text, (hit, _) => value(hit));

    private static ExportColumn Usual(
        string id, string chinese, string english, ExportValueKind kind, Func<ExportedHit, Language, object?> value) =>
        new(id, new Wording(chinese, english), kind, value) { IsUsual = true };

    private static ExportColumn More(
        string id, string chinese, string english, ExportValueKind kind, Func<ExportedHit, Language, object?> value) =>
        new(id, new Wording(chinese, english), kind, value);

    private static ExportColumn Status(
        string id, string chinese, string english, ExportValueKind kind, Func<ExportedHit, Language, object?> value) =>
        new(id, new Wording(chinese, english), kind, value) { IsUsual = true, NeedsStatus = true };

    private static ExportColumn Family(string id, string chinese, string english, Func<ExportedHit, Language, object?> value) =>
        new(id, new Wording(chinese, english), ExportValueKind.Whole, value) { IsUsual = true, NeedsFamily = true };

    private static string? Filled(string text) => text.Length == 0 ? null : text;

    private static string? Kind(PatentKind kind, Language language) => kind == PatentKind.Unknown ? null
        : language == Language.English ? KindLabels.Code(kind) : KindLabels.Chinese(kind);

    /// <summary>From the country's part down, for each applicant; nothing where no applicant's place is known.</summary>
    private static string[]? Regions(ExportedHit hit, Language language)
    {
        string[] places = [.. hit.Parties(PartyRole.Applicant).Select(party => Place(party.Region, language))];
        return Array.TrueForAll(places, place => place.Length == 0) ? null : places;
    }

    private static string Place(string? code, Language language)
    {
        var regions = code is null ? [] : Domain.Regions.Chain(code).Select(one => Domain.Regions.Find(one)!).Reverse().ToList();
        var inside = regions.Count > 1 ? regions.Skip(1) : regions;
        return language == Language.English
            ? string.Join(", ", inside.Reverse().Select(region => region.English)) : string.Concat(inside.Select(region => region.Name));
    }

    private static string[]? Countries(ExportedHit hit) => Texts(hit, party => party.Region is { } code
        ? Domain.Regions.Chain(code) is [.., var country] ? country : null : null);

    /// <summary>A text for each applicant, or the first one's alone where only that one has it.</summary>
    private static string[]? Texts(ExportedHit hit, Func<Party, string?> text)
    {
        string[] texts = [.. hit.Parties(PartyRole.Applicant).Select(party => text(party) ?? "")];
        return Array.FindLastIndex(texts, one => one.Length > 0) switch
        {
            < 0 => null,
            0 => [texts[0]],
            _ => texts,
        };
    }

    private static string[] Priorities(Patent patent) => [.. patent.Priorities.Select(priority => priority.Date is { } day
        ? $"{priority.Number} {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : priority.Number)];
}
