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
    internal Task WriteAsync(string path, ReadOnlyMemory<TRow> rows, CancellationToken cancellation) =>
        WriteAsync(path, Groups(rows), cancellation);

    /// <summary>Writes a new file of rows that are made as they are asked for: a group of them is in memory at a time.</summary>
    internal async Task<long> StreamAsync(string path, IEnumerable<TRow> rows, CancellationToken cancellation)
    {
        var count = 0L;
        await WriteAsync(path, Counted(), cancellation);
        return count;

        IEnumerable<ReadOnlyMemory<TRow>> Counted()
        {
            foreach (var group in rows.Chunk(RowsInGroup))
            {
                count += group.Length;
                yield return group;
            }
        }
    }

    // A file without rows has one group without rows: its columns are known all the same.
    private static IEnumerable<ReadOnlyMemory<TRow>> Groups(ReadOnlyMemory<TRow> rows)
    {
        for (var start = 0; start < rows.Length; start += RowsInGroup)
        {
            yield return rows.Slice(start, Math.Min(RowsInGroup, rows.Length - start));
        }
    }

    /// <summary>Writes a new file of groups that are made as they are asked for.</summary>
    internal async Task WriteAsync(string path, IEnumerable<ReadOnlyMemory<TRow>> groups, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var schema = new ParquetSchema(Columns.Select(column => (Field)column.Field).ToArray());
        var options = new ParquetOptions
        {
            CompressionMethod = CompressionMethod.Zstd,
            CompressionLevel = System.IO.Compression.CompressionLevel.Fastest,
        };
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await using var writer = await ParquetWriter.CreateAsync(schema, file, options, false, cancellation);
        var written = false;
        foreach (var rows in groups)
        {
            await WriteGroupAsync(writer, rows, cancellation);
            written = true;
        }

        if (!written)
        {
            await WriteGroupAsync(writer, ReadOnlyMemory<TRow>.Empty, cancellation);
        }
    }

    private async Task WriteGroupAsync(ParquetWriter writer, ReadOnlyMemory<TRow> rows, CancellationToken cancellation)
    {
        using var group = writer.CreateRowGroup();
        foreach (var column in Columns)
        {
            cancellation.ThrowIfCancellationRequested();
            await column.WriteAsync(group, rows, cancellation);
        }

        group.CompleteValidate();
    }
}
