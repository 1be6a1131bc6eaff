namespace ZhuhaiIp.Analytics.Ingest.Sources.Csv;

/// <summary>The fields of one row, as places in the buffer it was read from.</summary>
internal sealed class CsvRow(char delimiter)
{
    private readonly char _delimiter = delimiter;
    private (int Start, int Length, bool Escaped)[] _fields = new (int, int, bool)[32];
    private char[] _buffer = [];

    /// <summary>How many fields the row has; at least one.</summary>
    public int Count { get; private set; }

    /// <summary>Where the next row begins.</summary>
    public int End { get; private set; }

    /// <summary>Whether every field is empty or white space.</summary>
    public bool IsBlank
    {
        get
        {
            for (var column = 0; column < Count; column++)
            {
                if (!IsEmpty(column))
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Whether a field is empty or white space; one that is not there is.</summary>
    public bool IsEmpty(int column) =>
        column >= Count || _buffer.AsSpan(_fields[column].Start, _fields[column].Length).IsWhiteSpace();

    /// <summary>The text of a field, quotes undone; empty for one that is not there.</summary>
    public string this[int column]
    {
        get
        {
            if (column >= Count)
            {
                return "";
            }

            var (start, length, escaped) = _fields[column];
            var text = new string(_buffer, start, length);
            return escaped ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text;
        }
    }

    /// <summary>The texts of all fields.</summary>
    public IReadOnlyList<string> Texts() => [.. Enumerable.Range(0, Count).Select(column => this[column])];

    /// <summary>Finds the fields of the row that begins at <paramref name="start"/>.</summary>
    public CsvScan Scan(char[] buffer, int start, int end, bool last, int fieldLimit)
    {
        (_buffer, Count) = (buffer, 0);
        var place = start;
        while (true)
        {
            var scan = place < end && buffer[place] == '"'
                ? ScanQuoted(ref place, end, last)
                : ScanPlain(ref place, end, last);
            if (scan != CsvScan.Done)
            {
                return scan == CsvScan.NeedsMore && end - FieldStart(start) > fieldLimit ? CsvScan.TooLong
                    : scan == CsvScan.NeedsMore && last ? EndOfText(start, end) : scan;
            }

            if (_fields[Count - 1].Length > fieldLimit)
            {
                return CsvScan.TooLong;
            }

            if (place == end || buffer[place] != _delimiter)
            {
                return EndRow(place, end, last);
            }

            place++;
        }
    }

    private int FieldStart(int start) => Count == 0 ? start : _fields[Count - 1].Start + _fields[Count - 1].Length;

    // Only a quoted field still wants more when the whole text is in the buffer, or there is no row at all.
    private static CsvScan EndOfText(int start, int end) => start == end ? CsvScan.NeedsMore : CsvScan.OpenQuote;

    private CsvScan ScanPlain(ref int place, int end, bool last)
    {
        var rest = _buffer.AsSpan(place, end - place);
        var length = rest.IndexOfAny(_delimiter, '\n', '\r');
        if (length < 0)
        {
            if (!last || (Count == 0 && rest.IsEmpty))
            {
                return CsvScan.NeedsMore;
            }

            length = rest.Length;
        }

        Add(place, length, escaped: false);
        place += length;
        return CsvScan.Done;
    }

    private CsvScan ScanQuoted(ref int place, int end, bool last)
    {
        var start = place + 1;
        var escaped = false;
        var at = start;
        while (true)
        {
            var found = _buffer.AsSpan(at, end - at).IndexOf('"');
            if (found < 0 || (at + found + 1 == end && !last))
            {
                return CsvScan.NeedsMore;
            }

            at += found + 1;
            if (at < end && _buffer[at] == '"')
            {
                escaped = true;
                at++;
                continue;
            }

            Add(start, at - 1 - start, escaped);
            return CloseQuoted(ref place, at, end, last);
        }
    }

    // Blanks between the closing quote and the delimiter are a habit of hand-made files.
    private CsvScan CloseQuoted(ref int place, int at, int end, bool last)
    {
        while (at < end && _buffer[at] == ' ')
        {
            at++;
        }

        place = at;
        if (at == end)
        {
            return last ? CsvScan.Done : CsvScan.NeedsMore;
        }

        return _buffer[at] == _delimiter || _buffer[at] is '\n' or '\r' ? CsvScan.Done : CsvScan.TextAfterQuote;
    }

    private CsvScan EndRow(int place, int end, bool last)
    {
        if (place < end && _buffer[place] == '\r')
        {
            if (place + 1 == end && !last)
            {
                return CsvScan.NeedsMore;
            }

            place += place + 1 < end && _buffer[place + 1] == '\n' ? 2 : 1;
        }
        else if (place < end)
        {
            place++;
        }

        End = place;
        return CsvScan.Done;
    }

    private void Add(int start, int length, bool escaped)
    {
        if (Count == _fields.Length)
        {
            Array.Resize(ref _fields, 2 * Count);
        }

        _fields[Count++] = (start, length, escaped);
    }
}
