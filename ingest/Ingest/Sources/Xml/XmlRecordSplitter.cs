using System.Buffers;
using System.Runtime.CompilerServices;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;
using ZhuhaiIp.Analytics.Ingest.Sources.Encodings;

namespace ZhuhaiIp.Analytics.Ingest.Sources.Xml;

/// <summary>Cuts an XML text into its documents, so that an ill-formed one does not take the others with it.</summary>
/// <remarks>
/// It only looks at where tags, comments and quoted sections begin and end. Document type declarations stand outside
/// the documents and are passed over unread: nothing they declare is ever expanded or fetched. It holds one document.
/// </remarks>
/// <param name="text">The decoded text.</param>
/// <param name="isRecord">Whether a start tag begins a document: given the last tag opened outside of one, and its own
/// name, both without prefix.</param>
/// <param name="limit">How many characters one document may have.</param>
internal sealed class XmlRecordSplitter(DecodedText text, Func<string, string, bool> isRecord, int limit)
{
    private const int LongestTag = 1 << 16;

    private static readonly SearchValues<char> NameEnds = SearchValues.Create(" \t\r\n/>");

    private char[] _buffer = new char[1 << 17];
    private int _at;
    private int _end;
    private int _record = -1;
    private int _resume;
    private int _tagStart;
    private int _counted;
    private long _line = 1;
    private long _recordLine;
    private string _name = "";
    private string _container = "";
    private bool _ended;

    private enum Mark
    {
        Partial,
        Skipped,
        Start,
        Empty,
        End,
    }

    /// <summary>The documents, in their order; the last one has a fault where the text breaks off within it.</summary>
    internal async IAsyncEnumerable<XmlRecordText> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var tag = _buffer.AsSpan(_at, _end - _at).IndexOf('<');
            var mark = tag < 0 ? Mark.Partial : Token(_at + tag, out tag);
            if (mark == Mark.Partial)
            {
                if (await FillAsync(tag < 0 ? _end : tag, cancellation))
                {
                    continue;
                }

                break;
            }

            if (_record >= 0 && tag - _record > limit)
            {
                yield return Cut(tag, TooLong());
            }

            if (Take(mark, _tagStart, tag) is { } whole)
            {
                yield return whole;
            }

            MoveTo(tag);
        }

        if (_record >= 0)
        {
            yield return Cut(_end, new Fault(RejectionReason.Truncated, new Wording(
                "文件在文档中间断开", "the file breaks off within the document")));
        }
    }

    private static Fault TooLong() => new(RejectionReason.FieldTooLong, new Wording(
        "一篇文档超过 32 Mi 字符", "a document is longer than 32 Mi characters"));

    /// <summary>Takes note of a tag; gives the document that it ends, or that another one cuts off.</summary>
    private XmlRecordText? Take(Mark mark, int start, int end)
    {
        if (mark == Mark.Skipped)
        {
            return null;
        }

        var name = NameAt(mark == Mark.End ? start + 2 : start + 1, end);
        if (_record >= 0)
        {
            return Within(mark, name, start, end);
        }

        if (mark is Mark.Start or Mark.Empty && isRecord(_container, name))
        {
            Begin(name, start);
            return mark == Mark.Empty ? Cut(end, null) : null;
        }

        _container = mark == Mark.Start ? name : _container;
        return null;
    }

    private XmlRecordText? Within(Mark mark, string name, int start, int end)
    {
        if (name != _name || mark == Mark.Empty)
        {
            return null;
        }

        if (mark == Mark.End)
        {
            return Cut(end, null);
        }

        // A document never holds one of its own kind: the end tag of the one before is missing.
        var open = Cut(start, new Fault(RejectionReason.IllFormed, new Wording(
            $"文档没有结束标记 </{name}>", $"the document has no end tag </{name}>")));
        Begin(name, start);
        return open;
    }

    private void Begin(string name, int start)
    {
        CountLines(start);
        (_record, _name, _recordLine) = (start, name, _line);
    }

    private XmlRecordText Cut(int end, Fault? fault)
    {
        var whole = new XmlRecordText(_recordLine, new string(_buffer, _record, end - _record), fault);
        CountLines(end);
        _record = -1;
        return whole;
    }

    private void MoveTo(int place)
    {
        if (_record < 0)
        {
            CountLines(place);
        }

        _at = place;
        _resume = 0;
    }

    private void CountLines(int to)
    {
        if (to > _counted)
        {
            _line += _buffer.AsSpan(_counted, to - _counted).Count('\n');
            _counted = to;
        }
    }

    private string NameAt(int start, int end)
    {
        var name = _buffer.AsSpan(start, end - start);
        var length = name.IndexOfAny(NameEnds);
        name = length < 0 ? name : name[..length];
        return name[(name.IndexOf(':') + 1)..].ToString();
    }

    /// <summary>What begins at <paramref name="start"/>, and where it ends; the start again where the end is not there yet.</summary>
    private Mark Token(int start, out int end)
    {
        _tagStart = start;
        var rest = _buffer.AsSpan(start, _end - start);
        if (rest.Length < 9 && !_ended)
        {
            end = start;
            return Mark.Partial;
        }

        if (rest.StartsWith("<!--"))
        {
            return Section(start, "-->", out end);
        }

        if (rest.StartsWith("<![CDATA["))
        {
            return Section(start, "]]>", out end);
        }

        if (rest.StartsWith("<?"))
        {
            return Section(start, "?>", out end);
        }

        return rest.StartsWith("<!") ? Section(start, Declaration(rest), out end) : Tag(start, out end);
    }

    // A declaration with a subset in brackets ends behind them.
    private static string Declaration(ReadOnlySpan<char> rest) => rest.IndexOfAny('[', '>') is >= 0 and var at && rest[at] == '[' ? "]>" : ">";

    private Mark Section(int start, string ending, out int end)
    {
        var from = Math.Max(start + 2, _resume - ending.Length);
        var found = _buffer.AsSpan(from, _end - from).IndexOf(ending);
        if (found >= 0)
        {
            end = from + found + ending.Length;
            return Mark.Skipped;
        }

        // Text that is never closed does not fill the memory.
        _resume = _end;
        end = _end - start > limit ? start + 1 : start;
        return end > start ? Mark.Skipped : Mark.Partial;
    }

    private Mark Tag(int start, out int end)
    {
        var quote = '\0';
        for (end = start + 1; end < _end; end++)
        {
            var c = _buffer[end];
            if (c == '<')
            {
                // No tag holds one: this one is broken off, and what follows is looked at anew.
                return Mark.Skipped;
            }

            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c is '"' or '\'')
            {
                quote = c;
            }
            else if (c == '>')
            {
                end++;
                return _buffer[start + 1] == '/' ? Mark.End : _buffer[end - 2] == '/' ? Mark.Empty : Mark.Start;
            }
        }

        var isTooLong = end - start > LongestTag;
        end = isTooLong ? start + 1 : start;
        return isTooLong ? Mark.Skipped : Mark.Partial;
    }

    /// <summary>Reads on, keeping what stands from <paramref name="place"/> on and the document at hand.</summary>
    private async ValueTask<bool> FillAsync(int place, CancellationToken cancellation)
    {
        if (_ended)
        {
            return false;
        }

        var kept = _record >= 0 ? Math.Min(_record, place) : place;
        CountLines(kept);
        _buffer.AsSpan(kept, _end - kept).CopyTo(_buffer);
        (_at, _end, _resume) = (place - kept, _end - kept, Math.Max(0, _resume - kept));
        _counted = Math.Max(0, _counted - kept);
        _record = _record >= 0 ? _record - kept : -1;
        if (_buffer.Length - _end < text.Portion)
        {
            Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _end + text.Portion));
        }

        var count = await text.ReadAsync(_buffer.AsMemory(_end), cancellation);
        _end += count;
        _ended = count == 0;
        return true;
    }
}
