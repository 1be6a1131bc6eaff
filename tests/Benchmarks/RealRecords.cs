namespace ZhuhaiIp.Analytics.Benchmarks;

/// <summary>How the real records that may lie beside the checkout are read.</summary>
internal static class RealRecords
{
    /// <summary>Writes the columns file of <c>cn-2017</c> into a folder; returns its path.</summary>
    internal static async Task<string> ColumnsAsync(string folder)
    {
        var columns = Path.Combine(folder, "columns.json");
        await File.WriteAllTextAsync(columns, """
            {"header": false, "delimiter": ",", "encoding": "utf-8", "columns": ["application_number", "filing_date", "publication_number", "publication_date", "ipc", "applicants", "inventors", "title", "address", "postcode"]}
            """);
        return columns;
    }
}
