namespace ZhuhaiIp.Analytics.Ingest.Tables.Mappings;

/// <summary>Declarations of essential patents: a patent and a standard a row.</summary>
internal sealed class SepMapping : ITableMapping
{
    public string Name => "sep";

    public IReadOnlyList<string[]> Needs { get; } = [["application_number", "publication_number"], ["standard"]];

    public IReadOnlyList<string> Numbers { get; } = ["application_number", "publication_number"];

    public TableRow Map(TableCells cells)
    {
        var (application, publication) = cells.Patent();
        var (standard, declarant, day) = (cells.Required("standard"), cells.Text("declarant"), cells.Day("date"));
        return new TableRow(
            $"{application ?? publication} {standard} {declarant} {day?.DayNumber}",
            [application, publication, standard, cells.Text("organization"), declarant, day]);
    }

    public IReadOnlyList<IReadOnlyList<object?[]>> Tables(IReadOnlyList<TableRow> rows) => [[.. rows.Select(row => row.Values)]];
}
