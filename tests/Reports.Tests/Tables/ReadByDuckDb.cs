using DuckDB.NET.Data;

namespace ZhuhaiIp.Analytics.Reports.Tests.Tables;

/// <summary>A file as another program reads it.</summary>
internal static class ReadByDuckDb
{
    /// <summary>The rows of a statement, as DuckDB gives their values; null for NULL.</summary>
    internal static (IReadOnlyList<string> Names, IReadOnlyList<string> Types, IReadOnlyList<object?[]> Rows) Query(string sql)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<object?[]>();
        var columns = Enumerable.Range(0, reader.FieldCount).ToList();
        while (reader.Read())
        {
            rows.Add([.. columns.Select(column => reader.IsDBNull(column) ? null : reader.GetValue(column))]);
        }

        return ([.. columns.Select(reader.GetName)], [.. columns.Select(reader.GetDataTypeName)], rows);
    }
}
