using Parquet;
using Parquet.Schema;

namespace ZhuhaiIp.Analytics.Store.Lake;

/// <summary>One column of a lake table: its name, its type, what it holds, and how a row gives it.</summary>
internal abstract class LakeColumn<TRow>(DataField field, string meaning)
{
    /// <summary>What the column holds: a sentence for the schema's documentation.</summary>
    internal string Meaning { get; } = meaning;

    internal DataField Field { get; } = field;

    internal abstract Task WriteAsync(
        ParquetRowGroupWriter group, ReadOnlyMemory<TRow> rows, CancellationToken cancellation);

    private protected static TValue[] Pick<TValue>(ReadOnlyMemory<TRow> rows, Func<TRow, TValue> value)
    {
        var span = rows.Span;
        var values = new TValue[span.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = value(span[i]);
        }

        return values;
    }
}

internal sealed class NumberColumn<TRow, TValue>(string name, string meaning, Func<TRow, TValue> value)
    : LakeColumn<TRow>(new DataField<TValue>(name), meaning)
    where TValue : struct
{
    internal override Task WriteAsync(
        ParquetRowGroupWriter group, ReadOnlyMemory<TRow> rows, CancellationToken cancellation) =>
        group.WriteAsync<TValue>(Field, Pick(rows, value), null, null, cancellation);
}

internal sealed class OptionalColumn<TRow, TValue>(string name, string meaning, Func<TRow, TValue?> value)
    : LakeColumn<TRow>(new DataField<TValue?>(name), meaning)
    where TValue : struct
{
    internal override Task WriteAsync(
        ParquetRowGroupWriter group, ReadOnlyMemory<TRow> rows, CancellationToken cancellation) =>
        group.WriteAsync<TValue>(Field, Pick(rows, value), null, null, cancellation);
}

internal sealed class TextColumn<TRow>(string name, string meaning, Func<TRow, string?> value)
    : LakeColumn<TRow>(new DataField<string>(name), meaning)
{
    internal override Task WriteAsync(
        ParquetRowGroupWriter group, ReadOnlyMemory<TRow> rows, CancellationToken cancellation) =>
        group.WriteAsync(Field, Pick(rows, value), null);
}
