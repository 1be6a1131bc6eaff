namespace ZhuhaiIp.Analytics.Ingest.Tables;

/// <summary>How the records of one side table are read: what a row must have, and what it comes to.</summary>
internal interface ITableMapping
{
    /// <summary>The side table.</summary>
    string Name { get; }

    /// <summary>The columns that a header must have: one at least of each group of fields.</summary>
    IReadOnlyList<string[]> Needs { get; }

    /// <summary>The fields in which a cell merged over several rows counts for the first only.</summary>
    IReadOnlyList<string> Numbers => [];

    /// <summary>Reads one record; where <paramref name="cells"/> found a fault, what is returned does not matter.</summary>
    TableRow Map(TableCells cells);

    /// <summary>The rows of each of the side table's lake tables.</summary>
    IReadOnlyList<IReadOnlyList<object?[]>> Tables(IReadOnlyList<TableRow> rows);
}
