using Parquet;
using Parquet.Schema;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.Legal;

/// <summary>A column of exact amounts: fourteen digits before the point and four behind it.</summary>
internal sealed class DecimalColumn<TRow>(string name, string meaning, Func<TRow, decimal?> value)
    : LakeColumn<TRow>(new DecimalDataField(name, 18, 4, isNullable: true), meaning)
{
    internal override Task WriteAsync(
        ParquetRowGroupWriter group, ReadOnlyMemory<TRow> rows, CancellationToken cancellation) =>
        group.WriteAsync<decimal>(Field, Pick(rows, value), null, null, cancellation);
}
