using ZhuhaiIp.Analytics.Engine.Search.Exports;

namespace ZhuhaiIp.Analytics.Reports.Tables;

/// <summary>Parquet, for pandas, Spark, DuckDB and the like; the columns' names are their ids.</summary>
internal sealed class ParquetFormat : ITableFormat
{
    public string Extension => "parquet";

    public async Task<long> WriteAsync(ExportTable table, string path, CancellationToken cancellation)
    {
        await ParquetExport.WriteAsync(table, path, cancellation);
        return table.Total;
    }
}
