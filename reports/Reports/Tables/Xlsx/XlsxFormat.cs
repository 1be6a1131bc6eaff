using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search.Exports;

namespace ZhuhaiIp.Analytics.Reports.Tables.Xlsx;

/// <summary>A workbook: the hits, on as many sheets as they need, and a sheet that says what they are.</summary>
/// <param name="rowsInSheet">How many rows a sheet may have, its header among them.</param>
internal sealed class XlsxFormat(int rowsInSheet = XlsxFormat.MostRows) : ITableFormat
{
    /// <summary>What Excel and WPS open.</summary>
    internal const int MostRows = 1_048_576;

    public string Extension => "xlsx";

    public async Task<long> WriteAsync(ExportTable table, string path, CancellationToken cancellation)
    {
        using var workbook = new XlsxWorkbook(path);
        var rows = 0L;
        using (var source = table.Rows.GetEnumerator())
        {
            var more = source.MoveNext();
            do
            {
                using var sheet = workbook.AddSheet(Name(workbook.Sheets, table.Language), XlsxColumns.Widths(table.Columns), isTable: true);
                sheet.WriteHeader([.. table.Columns.Select(column => column.Heading.In(table.Language))]);
                for (var row = 1; more && row < rowsInSheet; row++)
                {
                    cancellation.ThrowIfCancellationRequested();
                    sheet.WriteRow(source.Current);
                    rows++;
                    more = source.MoveNext();
                }

                sheet.EndTable();
            }
            while (more);
        }

        using (var sheet = workbook.AddSheet(new Wording("说明", "About").In(table.Language), XlsxColumns.AboutWidths, isTable: false))
        {
            foreach (var (name, value) in AboutTable.Of(table, workbook.Cuts))
            {
                sheet.WriteRow([name, value]);
            }
        }

        await workbook.EndAsync(cancellation);
        return rows;
    }

    private static string Name(int sheets, Language language)
    {
        var name = new Wording("检索结果", "Hits").In(language);
        return sheets == 0 ? name : $"{name} {sheets + 1}";
    }
}
