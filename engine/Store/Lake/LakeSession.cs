using System.Data.Common;
using System.Globalization;
using DuckDB.NET.Data;
using ZhuhaiIp.Analytics.Store.Commits;

namespace ZhuhaiIp.Analytics.Store.Lake;

/// <summary>SQL over the tables of one generation, by DuckDB inside the process; one session a thread.</summary>
internal sealed class LakeSession : IDisposable
{
    // What DuckDB may keep before it spills to the disk, over all sessions of one walk.
    private const int MemoryMegabytes = 800;
    private const int Threads = 2;

    private readonly DuckDBConnection _connection;

    /// <summary>Opens a session over <paramref name="files"/>; each table is a view of its name.</summary>
    /// <param name="root">The store's folder.</param>
    /// <param name="files">The files that it may read.</param>
    /// <param name="share">How many sessions are open at the same time: they share the memory of one.</param>
    internal LakeSession(string root, IEnumerable<StoredFile> files, int share = 1)
    {
        _connection = new DuckDBConnection("DataSource=:memory:");
        try
        {
            Prepare(root, files, MemoryMegabytes / share);
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Runs a statement that gives no rows.</summary>
    internal void Execute(string sql, params object?[] values)
    {
        using var command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    /// <summary>Runs a statement and maps its rows, in their order.</summary>
    internal List<T> Query<T>(string sql, Func<DbDataReader, T> map, params object?[] values)
    {
        var rows = new List<T>();
        Read(sql, reader => rows.Add(map(reader)), values);
        return rows;
    }

    /// <summary>Runs a statement and hands over its rows one by one, holding none.</summary>
    internal void Read(string sql, Action<DbDataReader> take, params object?[] values)
    {
        using var command = Command(sql, values);
        command.UseStreamingMode = true;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            take(reader);
        }
    }

    /// <summary>The one number that a statement gives.</summary>
    internal long Count(string sql, params object?[] values)
    {
        using var command = Command(sql, values);
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>Makes <c>name(id)</c> in SQL say whether an id is in <paramref name="set"/>.</summary>
    internal void Register(string name, RecordSet set) =>
        _connection.RegisterScalarFunction<int, bool>(name, (readers, writer, count) =>
        {
            for (ulong i = 0; i < count; i++)
            {
                writer.WriteValue(set.Contains(readers[0].GetValue<int>(i)), i);
            }
        });

    /// <summary>Fills a new temporary table <c>name(id INTEGER)</c>.</summary>
    internal void Materialise(string name, IEnumerable<int> ids)
    {
        Execute($"CREATE OR REPLACE TEMP TABLE {name} (id INTEGER)");
        using var appender = _connection.CreateAppender("temp", "main", name);
        foreach (var id in ids)
        {
            appender.CreateRow().AppendValue(id).EndRow();
        }
    }

    /// <summary>Fills a new temporary table <c>name(id BIGINT)</c>.</summary>
    internal void MaterialiseLong(string name, IEnumerable<long> ids)
    {
        Execute($"CREATE OR REPLACE TEMP TABLE {name} (id BIGINT)");
        using var appender = _connection.CreateAppender("temp", "main", name);
        foreach (var id in ids)
        {
            appender.CreateRow().AppendValue(id).EndRow();
        }
    }

    /// <summary>Puts rows at the end of a temporary table.</summary>
    internal void Append<T>(string table, IEnumerable<T> rows, Action<IDuckDBAppenderRow, T> write)
    {
        using var appender = _connection.CreateAppender("temp", "main", table);
        foreach (var row in rows)
        {
            write(appender.CreateRow(), row);
        }
    }

    /// <summary>A text as an SQL literal.</summary>
    internal static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public void Dispose() => _connection.Dispose();

    private void Prepare(string root, IEnumerable<StoredFile> files, int megabytes)
    {
        _connection.Open();
        // Nothing is fetched, nothing is written outside the store, and values come only as parameters.
        Execute($"SET threads = {Threads}");
        Execute(string.Create(CultureInfo.InvariantCulture, $"SET memory_limit = '{megabytes}MB'"));
        Execute("SET autoinstall_known_extensions = false");
        Execute("SET autoload_known_extensions = false");
        Execute($"SET temp_directory = {Quote(StoreLayout.Spill(root))}");
        var tables = files.Where(file => file.Path.EndsWith(".parquet", StringComparison.Ordinal))
            .GroupBy(file => file.Table, StringComparer.Ordinal).ToDictionary(table => table.Key, StringComparer.Ordinal);
        var isOld = tables.ContainsKey(LakeSchema.Priorities.Name) && !tables.ContainsKey(LakeSchema.Links.Name);
        foreach (var (table, parts) in tables)
        {
            var paths = string.Join(", ", parts.Select(file => Quote(Whole(root, file))));
            var more = isOld && table == LakeSchema.Priorities.Name ? ", true AS is_active" : "";
            Execute($"CREATE VIEW {table} AS SELECT *{more} FROM read_parquet([{paths}], union_by_name = true)");
        }

        if (isOld)
        {
            // A store of the first format, until a writer opens it.
            Execute($"CREATE VIEW {LakeSchema.Links.Name} AS SELECT 0 AS row_id, 0 AS kind, '' AS number WHERE false");
        }
    }

    /// <summary>The path of a file that is there in its full size: DuckDB would speak of a damaged one in its own words.</summary>
    private static string Whole(string root, StoredFile file)
    {
        var path = Path.Combine(root, file.Path);
        return new FileInfo(path) is { Exists: true } found && found.Length == file.Bytes ? path
            : throw new DamagedStoreException(file.Path, "文件缺失或大小不符", "the file is missing or of another size");
    }

    /// <summary>A statement to be run by the caller, who disposes of it.</summary>
    internal DuckDBCommand Command(string sql, params object?[] values)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in values)
        {
            command.Parameters.Add(new DuckDBParameter(value ?? DBNull.Value));
        }

        return command;
    }
}
