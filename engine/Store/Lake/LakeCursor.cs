using System.Data.Common;
using DuckDB.NET.Data;

namespace ZhuhaiIp.Analytics.Store.Lake;

/// <summary>Walks a statement's rows, which come in the order of row ids, in step with another walk.</summary>
internal sealed class LakeCursor<T> : IDisposable
{
    private readonly DuckDBCommand _command;
    private readonly DbDataReader _reader;
    private readonly Func<DbDataReader, T> _map;
    private bool _more;

    /// <summary>Opens a walk over <paramref name="sql"/>, whose first column is the row id.</summary>
    internal LakeCursor(LakeSession lake, string sql, Func<DbDataReader, T> map)
    {
        _command = lake.Command(sql);
        _command.UseStreamingMode = true;
        _reader = _command.ExecuteReader();
        _map = map;
        _more = _reader.Read();
    }

    /// <summary>The next row's id; null at the end.</summary>
    internal int? Row => _more ? _reader.GetInt32(0) : null;

    /// <summary>What belongs to <paramref name="row"/>; what belongs to earlier rows is passed over.</summary>
    internal IReadOnlyList<T> Of(int row)
    {
        List<T>? found = null;
        while (_more && _reader.GetInt32(0) <= row)
        {
            if (_reader.GetInt32(0) == row)
            {
                (found ??= []).Add(_map(_reader));
            }

            _more = _reader.Read();
        }

        return found ?? (IReadOnlyList<T>)[];
    }

    public void Dispose()
    {
        _reader.Dispose();
        _command.Dispose();
    }
}
