namespace ZhuhaiIp.Analytics.Ingest.Tables.Mappings;

/// <summary>Residents: a region and year a row.</summary>
internal sealed class PopulationMapping : ITableMapping
{
    public string Name => "population";

    public IReadOnlyList<string[]> Needs { get; } = [["region"], ["year"], ["residents", "residents_10k"]];

    public TableRow Map(TableCells cells)
    {
        var (region, year) = (cells.Region("region"), cells.Year("year"));
        return new TableRow($"{region} {year}", [region, year, cells.Persons("residents")]);
    }

    public IReadOnlyList<IReadOnlyList<object?[]>> Tables(IReadOnlyList<TableRow> rows) => [[.. rows.Select(row => row.Values)]];
}
