using Lucene.Net.Index;
using ZhuhaiIp.Analytics.Store.FullText;

namespace ZhuhaiIp.Analytics.Engine.Search.Intervals;

/// <summary>Where sentences and paragraphs of a field end, or its texts begin, by their <paramref name="signs"/>.</summary>
internal sealed class BoundSource(string field, params char[] signs)
{
    internal Leaf Open(AtomicReader reader) => new(
        [.. signs.Select(sign => reader.GetTermPositionsEnum(
            LiteralScope.Of(field).Term(sign.ToString()))).OfType<DocsAndPositionsEnum>()]);

    /// <summary>The ends of sentences; a paragraph ends one, too.</summary>
    internal static BoundSource Sentences(string field) => new(field, FullTextFields.SentenceEnd, FullTextFields.ParagraphEnd);

    /// <summary>The ends of paragraphs.</summary>
    internal static BoundSource Paragraphs(string field) => new(field, FullTextFields.ParagraphEnd);

    /// <summary>The first positions of texts.</summary>
    internal static BoundSource Starts(string field) => new(field, FullTextFields.TextStart);

    /// <summary>The bounds in the documents of one segment.</summary>
    internal sealed class Leaf(DocsAndPositionsEnum[] postings)
    {
        private readonly List<int> _ends = [];

        /// <summary>Goes to a document; documents come in ascending order.</summary>
        internal void Read(int document)
        {
            _ends.Clear();
            foreach (var ends in postings)
            {
                Postings.Positions(ends, document, 0, _ends);
            }

            _ends.Sort();
        }

        /// <summary>Whether a bound is at a position from <paramref name="start"/> on, before <paramref name="end"/>.</summary>
        internal bool Between(int start, int end)
        {
            var at = _ends.BinarySearch(start);
            at = at < 0 ? ~at : at;
            return at < _ends.Count && _ends[at] < end;
        }
    }
}
