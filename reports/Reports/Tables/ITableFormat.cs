using ZhuhaiIp.Analytics.Engine.Search.Exports;

namespace ZhuhaiIp.Analytics.Reports.Tables;

/// <summary>Writes an export as a file of one format, row by row.</summary>
public interface ITableFormat
{
    /// <summary>The ending of its files, without the point.</summary>
    string Extension { get; }

    /// <summary>Writes <paramref name="table"/> into a new file.</summary>
    /// <param name="table">The table; its rows are walked through once.</param>
    /// <param name="path">The file; there may be none of its name.</param>
    /// <param name="cancellation">Stops the writing; what was written stays.</param>
    /// <returns>How many rows were written.</returns>
    Task<long> WriteAsync(ExportTable table, string path, CancellationToken cancellation);
}
