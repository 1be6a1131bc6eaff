using Parquet;
using Parquet.Schema;

namespace ZhuhaiIp.Analytics.Store.Lake;

/// <summary>A table of the lake, and how its rows become a Parquet file.</summary>
internal sealed class LakeTable<TRow>(string name, string meaning, params LakeColumn<TRow>[] columns)
{
    // Large enough to compress and to scan well, small enough that two cores share a file.
    private const int RowsInGroup = 122_880;

    internal string Name { get; } = name;

    internal string Meaning { get; } = meaning;

    internal IReadOnlyList<LakeColumn<TRow>> Columns { get; } = columns;

    /// <summary>Writes a new file; the caller syncs and describes it.</summary>
    internal async Task WriteAsync(string path, ReadOnlyMemory<TRow> rows, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var schema = new ParquetSchema(Columns.Select(column => (Field)column.Field).ToArray());
        var options = new ParquetOptions
        {
            CompressionMethod = CompressionMethod.Zstd,
            CompressionLevel = System.IO.Compression.CompressionLevel.Fastest,
        };
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await using var writer = await ParquetWriter.CreateAsync(schema, file, options, false, cancellation);
        for (var start = 0; start == 0 || start < rows.Length; start += RowsInGroup)
        {
            using var group = writer.CreateRowGroup();
            var part = rows.Slice(start, Math.Min(RowsInGroup, rows.Length - start));
            foreach (var column in Columns)
            {
                cancellation.ThrowIfCancellationRequested();
                await column.WriteAsync(group, part, cancellation);
            }

            group.CompleteValidate();
        }
    }
}
