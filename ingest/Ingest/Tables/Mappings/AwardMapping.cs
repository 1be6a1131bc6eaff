namespace ZhuhaiIp.Analytics.Ingest.Tables.Mappings;

/// <summary>Prizes: a patent, a prize, its grade and year a row.</summary>
internal sealed class AwardMapping : ITableMapping
{
    public string Name => "awards";

    public IReadOnlyList<string[]> Needs { get; } = [["application_number", "publication_number"], ["award"], ["year"]];

    public IReadOnlyList<string> Numbers { get; } = ["application_number", "publication_number"];

    public TableRow Map(TableCells cells)
    {
        var (application, publication) = cells.Patent();
        var (award, year) = (cells.Required("award"), cells.Year("year"));
        return new TableRow(
            $"{application ?? publication} {award} {year}", [application, publication, award, cells.Text("grade"), year]);
    }

    public IReadOnlyList<IReadOnlyList<object?[]>> Tables(IReadOnlyList<TableRow> rows) => [[.. rows.Select(row => row.Values)]];
}
