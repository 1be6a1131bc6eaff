using System.Globalization;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Similar;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary>The answer of <c>zhip similar</c> for people.</summary>
internal static class SimilarOutput
{
    internal static void Print(string asked, SimilarResult result, double milliseconds, CommandConsole console)
    {
        var named = string.Join("  ", new[] { result.Number ?? asked, result.Title }.Where(text => text.Length > 0));
        var basis = Basis(result);
        console.Line(
            $"与 {named} 相似  →  比较 {result.Compared:N0} 件（共 {result.Matched:N0} 件有其词），列 {result.Hits.Count:N0} 项（{milliseconds:F0} 毫秒）；{basis.Chinese}",
            $"similar to {named}  →  {result.Compared:N0} documents compared ({result.Matched:N0} have its words), {result.Hits.Count:N0} families ({milliseconds:F0} ms); {basis.English}");
        foreach (var note in result.Notes)
        {
            console.Message(note);
        }

        for (var place = 0; place < result.Hits.Count; place++)
        {
            Print(place + 1, result.Hits[place], console);
        }
    }

    private static void Print(int place, SimilarHit hit, CommandConsole console)
    {
        var applicants = string.Join("；", hit.Applicants);
        console.Line($"{place,4}  {hit.Score:F2}  {hit.Publication ?? hit.Application}  {Label(hit.Relation).In(console.Language)}  {hit.Title}  [{applicants}]  {string.Join(' ', hit.Ipc.Take(3))}");
        if (hit.IsOwn)
        {
            console.Line("      本件自己的同族", "      its own family");
        }

        console.Line($"      日期：{hit.Reason.Chinese}", $"      dates: {hit.Reason.English}");
        console.Line($"      构成：{Parts(hit.Parts).Chinese}", $"      made of: {Parts(hit.Parts).English}");
        if (hit.Shared.Count > 0)
        {
            console.Line($"      共有：{string.Join('、', hit.Shared)}", $"      shared: {string.Join(", ", hit.Shared)}");
        }

        if (hit.Passage is { } passage)
        {
            console.Line($"      所比：{OneLine(passage.QueryText)}", $"      asked: {OneLine(passage.QueryText)}");
            console.Line($"      对方：{OneLine(passage.Text)}", $"      theirs: {OneLine(passage.Text)}");
        }

        foreach (var member in hit.Members)
        {
            console.Line($"      同族：{Named(member)}  {Label(member.Relation).Chinese}", $"      family: {Named(member)}  {Label(member.Relation).English}");
        }
    }

    private static string Named(SimilarMember member) => $"{member.Publication ?? member.Application}  {member.FilingDate:yyyy-MM-dd}  {member.Title}";

    private static Wording Label(DateRelation relation) => relation switch
    {
        DateRelation.Earlier => new Wording("在先公开", "earlier"),
        DateRelation.Conflicting => new Wording("抵触申请线索", "conflicting?"),
        DateRelation.Later => new Wording("在后公开", "later"),
        _ => new Wording("日期不全", "unknown"),
    };

    private static Wording Parts(SimilarityParts parts)
    {
        (Wording Name, double? Part)[] all =
        [
            (new("词", "words"), parts.Words), (new("罕见词", "rare words"), parts.Rare),
            (new("字面", "literal"), parts.Literal), (new("分类", "classes"), parts.Classes),
        ];
        var known = all.Where(one => one.Part is not null).ToList();
        return new Wording(
            string.Join("，", known.Select(one => $"{one.Name.Chinese} {one.Part:F2}")),
            string.Join(", ", known.Select(one => $"{one.Name.English} {one.Part:F2}")));
    }

    private static Wording Basis(SimilarResult result)
    {
        var day = result.CriticalDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return result.Basis switch
        {
            CriticalDateBasis.Filing => new Wording($"基准日 {day}（申请日）", $"critical date {day} (filing date)"),
            CriticalDateBasis.Priority => new Wording($"基准日 {day}（优先权日）", $"critical date {day} (priority date)"),
            CriticalDateBasis.Given => new Wording($"基准日 {day}（所给）", $"critical date {day} (given)"),
            _ => new Wording("没有基准日", "no critical date"),
        };
    }

    private static string OneLine(string text) => text.ReplaceLineEndings("");
}
