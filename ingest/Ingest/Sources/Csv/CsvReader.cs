using ZhuhaiIp.Analytics.Ingest.Mapping;
using ZhuhaiIp.Analytics.Ingest.Sources.Encodings;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Csv;

/// <summary>Reads the rows of a delimited text after RFC 4180, one at a time, whatever the text holds.</summary>
/// <remarks>
/// Own code because of what a reader of other people's exports must give and libraries do not: the raw text and the
/// first line of each row, a bound on memory with one fault for one overlong field, and recovery. A row with a bad quote
/// is given up at the end of its <i>first</i> line and reading goes on with the next, so that a stray quote
/// costs one record, not the rest of the file. Lines end in LF, CR LF or CR. No input makes it throw.
/// </remarks>
internal sealed class CsvReader(DecodedText text, char delimiter, TextLimits limits)
{
    private readonly CsvRow _row = new(delimiter);
    private char[] _buffer = new char[4 * text.Portion];
    private int _start;
    private int _end;
    private bool _ended;
    private long _line = 1;
    private ReadOnlyMemory<char> _raw;

    /// <summary>The row last read; the next <see cref="ReadAsync"/> overwrites it.</summary>
    public CsvRow Row => _row;

    /// <summary>The line on which <see cref="Row"/> begins, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>What is wrong with the row; its fields are not to be used then.</summary>
    public CsvFault Fault { get; private set; }

    /// <summary>Whether the text ended within the row, before any line end.</summary>
    public bool AtEnd { get; private set; }

    /// <summary>Whether the row holds bytes that are no text in the encoding.</summary>
    public bool HasUndecodable => _raw.Span.Contains(TextEncodings.Undecodable);

    /// <summary>Reads the next row; false at the end of the text.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellation)
    {
        Line = _line;
        while (true)
        {
            var scan = _row.Scan(_buffer, _start, _end, _ended, limits.Field);
            if (scan == CsvScan.Done)
            {
                return Take(CsvFault.None, _row.End);
            }

            if (scan == CsvScan.NeedsMore && _end - _start <= limits.Record)
            {
                if (_ended && _start == _end)
                {
                    return false;
                }

                await FillAsync(cancellation);
                continue;
            }

            return scan is CsvScan.TextAfterQuote or CsvScan.OpenQuote
                ? Take(scan == CsvScan.OpenQuote ? CsvFault.OpenQuote : CsvFault.TextAfterQuote, FirstLineEnd())
                : await SkipAsync(cancellation);
        }
    }

    /// <summary>The row as the text has it, without its line end, cut where it is too long for a rejects file.</summary>
    public string RawText() => RawTexts.Cut(_raw.Span);

    private bool Take(CsvFault fault, int end)
    {
        Fault = fault;
        var raw = _buffer.AsSpan(_start, end - _start);
        var trimmed = raw.TrimEnd("\r\n");
        AtEnd = _ended && trimmed.Length == raw.Length;
        _raw = _buffer.AsMemory(_start, trimmed.Length);
        _line += LineEnds(raw);
        _start = end;
        return true;
    }

    // Gives up an overlong row: keeps its beginning for the rejects file and reads on to its end in bounded memory.
    private async ValueTask<bool> SkipAsync(CancellationToken cancellation)
    {
        _raw = _buffer.AsSpan(_start, Math.Min(_end - _start, Rejection.RawLimit + 1)).ToArray();
        var skip = new CsvSkip(delimiter);
        int used;
        while (!skip.Advance(_buffer.AsSpan(_start, _end - _start), out used))
        {
            _line += _buffer.AsSpan(_start, used).Count('\n');
            _start = _end = 0;
            var count = await text.ReadAsync(_buffer, cancellation);
            if (count == 0)
            {
                _ended = true;
                Fault = skip.InQuotes ? CsvFault.OpenQuote : CsvFault.TooLong;
                AtEnd = true;
                return true;
            }

            _end = count;
        }

        // Its line end may lie across two portions, so a CR is counted only where it stands alone.
        var last = _buffer.AsSpan(_start, used);
        _line += last.EndsWith("\n") ? last.Count('\n') : last.Count('\n') + 1;
        _start += used;
        (Fault, AtEnd) = (CsvFault.TooLong, false);
        return true;
    }

    private int FirstLineEnd()
    {
        var rest = _buffer.AsSpan(_start, _end - _start);
        var place = rest.IndexOfAny('\r', '\n');
        return place < 0 ? _end
            : _start + place + (rest[place..].StartsWith("\r\n") ? 2 : 1);
    }

    private static long LineEnds(ReadOnlySpan<char> text)
    {
        // A lone CR ends a line too, but only texts without any LF are written so.
        var feeds = text.Count('\n');
        return feeds > 0 ? feeds : text.Count('\r');
    }

    private async ValueTask FillAsync(CancellationToken cancellation)
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_buffer.Length - _end < text.Portion)
        {
            Array.Resize(ref _buffer, 2 * _buffer.Length);
        }

        while (!_ended && _buffer.Length - _end >= text.Portion)
        {
            var count = await text.ReadAsync(_buffer.AsMemory(_end), cancellation);
            _end += count;
            _ended = count == 0;
        }
    }
}
