using System.Globalization;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Engine.Search.Exports;
using ZhuhaiIp.Analytics.Store;

namespace ZhuhaiIp.Analytics.Reports.Tables;

/// <summary>What an export is, in rows of name and value, so that it can be repeated, checked and signed.</summary>
internal static class AboutTable
{
    /// <summary>The rows.</summary>
    /// <param name="table">The export.</param>
    /// <param name="cuts">How many cells were cut because their format takes no longer ones.</param>
    internal static IEnumerable<(string Name, object? Value)> Of(ExportTable table, long cuts)
    {
        var language = table.Language;
        yield return Row("检索式", "Query", table.Query);
        yield return Row("读作", "Read as", table.Parsed.In(language));
        yield return Row("统计单位", "Unit", Unit(table.Unit).In(language));
        yield return Row("件数", "Count", table.Total);
        yield return Row("排序", "Order", Sort(table.Sort).In(language));
        yield return Row("库的代次", "Store generation", table.Generation);
        yield return Row("数据截止日", "Cut-off", table.Coverage.To);
        yield return Row("数据范围", "Coverage", CoverageText.Of(table.Coverage).In(language));
        foreach (var note in table.Notes)
        {
            yield return Row("提示", "Note", note.In(language));
        }

        yield return Row("取值", "Values", new Wording(
            "多个值以“; ”分隔；空单元格表示库中没有，不是零；日期为库中所记，不由号码推算",
            "several values stand with \"; \" between them; an empty cell is what the store does not have, never zero; days are as recorded, never taken from numbers").In(language));
        if (cuts > 0)
        {
            yield return Row("截断", "Cut", new Wording(
                string.Create(CultureInfo.InvariantCulture, $"{cuts} 个单元格超过 32,767 个字符，只写了开头并以“…”结尾：全文请导出 csv、jsonl 或 parquet"),
                string.Create(CultureInfo.InvariantCulture, $"{cuts} cells are longer than 32,767 characters; only their beginning stands here, ended by \"…\": export csv, jsonl or parquet for all of it")).In(language));
        }

        yield return Row("检索人", "Searched by", null);
        yield return Row("复核人", "Checked by", null);
        yield return Row("日期", "Date", null);

        (string, object?) Row(string chinese, string english, object? value) => (new Wording(chinese, english).In(language), value);
    }

    private static Wording Unit(CountUnit unit) => unit switch
    {
        CountUnit.Publication => new("件（公开文本）", "publications"),
        CountUnit.Family => new("项（简单同族，以最近公开的命中文本为代表）", "simple families, each by its latest document that matches"),
        _ => new("件（申请，以最近公开的命中文本为代表）", "applications, each by its latest document that matches"),
    };

    private static Wording Sort(SortOrder sort) => sort switch
    {
        SortOrder.FilingDate => new("申请日，新的在前，没有日期的在最后；同日按入库次序", "filing date, latest first, undated last; then the order of the store"),
        SortOrder.FilingDateAscending => new("申请日，旧的在前，没有日期的在最后；同日按入库次序", "filing date, earliest first, undated last; then the order of the store"),
        SortOrder.PublicationDate => new("公开日，新的在前，没有日期的在最后；同日按入库次序", "publication date, latest first, undated last; then the order of the store"),
        SortOrder.PublicationDateAscending => new("公开日，旧的在前，没有日期的在最后；同日按入库次序", "publication date, earliest first, undated last; then the order of the store"),
        SortOrder.Record => new("入库次序", "the order of the store"),
        _ => new("相关度；同分按入库次序", "relevance; then the order of the store"),
    };
}
