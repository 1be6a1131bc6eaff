using System.Text;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>Millions of short texts in few pieces of memory: UTF-8, in pages, none of them an object of its own.</summary>
internal sealed class TextColumn
{
    private const int PageSize = 1 << 20;

    /// <summary>Where each text lies: page, offset and length; -1 for null.</summary>
    private readonly List<(int Page, int Offset, int Length)> _places = [];
    private readonly List<byte[]> _pages = [];
    private int _used = PageSize;

    internal string? this[int row] =>
        _places[row] is { Page: >= 0 } place ? Encoding.UTF8.GetString(_pages[place.Page], place.Offset, place.Length) : null;

    internal void Add(string? text)
    {
        if (text is null)
        {
            _places.Add((-1, 0, 0));
            return;
        }

        var length = Encoding.UTF8.GetByteCount(text);
        if (_used + length > PageSize)
        {
            _pages.Add(new byte[Math.Max(PageSize, length)]);
            _used = 0;
        }

        Encoding.UTF8.GetBytes(text, _pages[^1].AsSpan(_used));
        _places.Add((_pages.Count - 1, _used, length));
        _used += length;
    }
}
