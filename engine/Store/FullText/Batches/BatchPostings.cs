using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ZhuhaiIp.Analytics.Store.FullText.Batches;

/// <summary>The documents and positions of one term of a batch.</summary>
internal sealed class BatchPostings : DocsAndPositionsEnum
{
    private Postings _postings = new([0], [], []);
    private int _document = -1;
    private int _frequency;
    private int _position;
    private int _next;
    private int _end;

    public override int DocID => _document;

    public override int Freq => _frequency;

    public override int StartOffset => -1;

    public override int EndOffset => -1;

    internal void Reset(Postings postings, int term)
    {
        _postings = postings;
        _document = -1;
        _frequency = 0;
        _next = postings.Starts[term];
        _end = postings.Starts[term + 1];
    }

    public override int NextDoc()
    {
        if (_next >= _end)
        {
            return _document = NO_MORE_DOCS;
        }

        _position = _next;
        _document = _postings.Documents[_next++];
        while (_next < _end && _postings.Documents[_next] == _document)
        {
            _next++;
        }

        _frequency = _next - _position;
        return _document;
    }

    public override int Advance(int target) => SlowAdvance(target);

    public override int NextPosition() => _postings.Positions[_position++];

    public override BytesRef? GetPayload() => null;

    public override long GetCost() => _end - _next;
}
