using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ZhuhaiIp.Analytics.Store.FullText;

/// <summary>Copies an index without some of its rows: postings are merged, no text is cut into words again.</summary>
internal static class FullTextCopy
{
    // Small segments are brought together, large ones copied one by one: either way each row is read and written once.
    private const int RowsInSegment = 250_000;

    /// <summary>Writes the rows of <paramref name="index"/> that are not in <paramref name="dropped"/> to a new index.</summary>
    internal static void Copy(FullTextIndex index, FullTextWriter writer, RecordSet dropped, CancellationToken cancellation)
    {
        var together = new List<IndexReader>();
        var rows = 0;
        foreach (var leaf in index.Leaves)
        {
            cancellation.ThrowIfCancellationRequested();
            var rest = new Rest((AtomicReader)leaf.Reader, dropped);
            if (rest.NumDocs == 0)
            {
                continue;
            }

            if (rows > 0 && rows + rest.NumDocs > RowsInSegment)
            {
                writer.Copy(together);
                together.Clear();
                rows = 0;
            }

            together.Add(rest);
            rows += rest.NumDocs;
        }

        if (together.Count > 0)
        {
            writer.Copy(together);
        }
    }

    /// <summary>A segment without the rows that go.</summary>
    private sealed class Rest : FilterAtomicReader
    {
        private readonly FixedBitSet _live;

        internal Rest(AtomicReader segment, RecordSet dropped)
            : base(segment)
        {
            _live = new FixedBitSet(segment.MaxDoc);
            var rows = segment.GetNumericDocValues(FullTextFields.Row);
            for (var document = 0; document < segment.MaxDoc; document++)
            {
                if (!dropped.Contains((int)rows.Get(document)))
                {
                    _live.Set(document);
                }
            }

            NumDocs = _live.Cardinality;
        }

        public override int NumDocs { get; }

        public override IBits LiveDocs => _live;
    }
}
