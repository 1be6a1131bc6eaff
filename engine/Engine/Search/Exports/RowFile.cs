using Microsoft.Win32.SafeHandles;

namespace ZhuhaiIp.Analytics.Engine.Search.Exports;

/// <summary>Rows of values written in one order and read in another: a file that goes with it, and twelve bytes a row in memory.</summary>
internal sealed class RowFile : IDisposable
{
    private const int Portion = 1 << 20;

    private readonly SafeFileHandle _file;
    private readonly MemoryStream _buffer = new();
    private readonly RowValues _values;
    private readonly long[] _starts;
    private readonly int[] _lengths;
    private byte[] _row = [];
    private long _end;

    /// <summary>An empty file in <paramref name="folder"/> for rows of the places below <paramref name="count"/>.</summary>
    internal RowFile(string folder, int count)
    {
        _file = File.OpenHandle(
            Path.Combine(folder, $".{Path.GetRandomFileName()}.tmp"),
            FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
        _values = new RowValues(_buffer);
        (_starts, _lengths) = (new long[count], new int[count]);
    }

    internal void Write(int place, IReadOnlyList<object?> values)
    {
        var start = _buffer.Length;
        _values.Write(values);
        (_starts[place], _lengths[place]) = (_end + start, (int)(_buffer.Length - start));
        if (_buffer.Length >= Portion)
        {
            EndWriting();
        }
    }

    /// <summary>Everything is written; reading begins.</summary>
    internal void EndWriting()
    {
        RandomAccess.Write(_file, _buffer.GetBuffer().AsSpan(0, (int)_buffer.Length), _end);
        _end += _buffer.Length;
        _buffer.SetLength(0);
    }

    internal IReadOnlyList<object?> Read(int place)
    {
        var length = _lengths[place];
        if (_row.Length < length)
        {
            _row = new byte[2 * length];
        }

        for (var read = 0; read < length;)
        {
            var count = RandomAccess.Read(_file, _row.AsSpan(read, length - read), _starts[place] + read);
            read += count > 0 ? count : throw new EndOfStreamException();
        }

        return RowValues.Read(new MemoryStream(_row, 0, length));
    }

    public void Dispose()
    {
        _values.Dispose();
        _buffer.Dispose();
        _file.Dispose();
    }
}
