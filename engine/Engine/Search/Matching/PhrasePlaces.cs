using Lucene.Net.Index;

namespace ZhuhaiIp.Analytics.Engine.Search.Matching;

/// <summary>Counts the places of a document where terms stand at fixed distances.</summary>
/// <param name="terms">The terms, one or more, each with its distance from the first.</param>
internal sealed class PhrasePlaces((DocsAndPositionsEnum Positions, int Offset)[] terms)
{
    private int[] _starts = new int[16];

    /// <summary>How many places there are from position <paramref name="from"/> on and before <paramref name="to"/>; all terms stand at the document.</summary>
    internal int Count(int from, int to)
    {
        var count = Read(from, to);
        for (var term = 1; term < terms.Length && count > 0; term++)
        {
            count = Keep(terms[term].Positions, terms[term].Offset, count);
        }

        return count;
    }

    private int Read(int from, int to)
    {
        var (positions, offset) = terms[0];
        var left = positions.Freq;
        if (left > _starts.Length)
        {
            _starts = new int[left * 2];
        }

        var count = 0;
        for (; left > 0; left--)
        {
            var start = positions.NextPosition() - offset;
            if (start >= to)
            {
                break;
            }

            if (start >= from)
            {
                _starts[count++] = start;
            }
        }

        return count;
    }

    /// <summary>Keeps the first <paramref name="count"/> starts that the term confirms; both come in ascending order.</summary>
    private int Keep(DocsAndPositionsEnum positions, int offset, int count)
    {
        var left = positions.Freq;
        var start = int.MinValue;
        var kept = 0;
        for (var at = 0; at < count; at++)
        {
            while (start < _starts[at] && left > 0)
            {
                start = positions.NextPosition() - offset;
                left--;
            }

            if (start == _starts[at])
            {
                _starts[kept++] = start;
            }
            else if (start < _starts[at])
            {
                break;
            }
        }

        return kept;
    }
}
