using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ZhuhaiIp.Analytics.Store.FullText.Batches;

/// <summary>The terms of one field of a batch as Lucene.Net reads them, in one pass from first to last.</summary>
internal sealed class BatchTerms(FieldBatch batch) : Terms
{
    public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

    public override long Count => -1;

    public override long SumTotalTermFreq => -1;

    public override long SumDocFreq => -1;

    public override int DocCount => -1;

    public override bool HasFreqs => batch.HasPositions;

    public override bool HasOffsets => false;

    public override bool HasPositions => batch.HasPositions;

    public override bool HasPayloads => false;

    public override TermsEnum GetEnumerator()
    {
        var (terms, postings) = batch.Sort();
        return new Enumerator(terms, postings);
    }

    private sealed class Enumerator(SortedTerms terms, Postings postings) : TermsEnum
    {
        private readonly BytesRef _term = new();
        private int _rank = -1;

        public override IComparer<BytesRef> Comparer => BytesRef.UTF8SortedAsUnicodeComparer;

        public override BytesRef Term => _term;

        public override long Ord => _rank;

        public override int DocFreq => throw Unasked();

        public override long TotalTermFreq => -1;

        public override bool MoveNext()
        {
            if (_rank + 1 >= terms.Count)
            {
                return false;
            }

            terms.Show(++_rank, _term);
            return true;
        }

        [Obsolete("As the base class has it.")]
        public override BytesRef? Next() => MoveNext() ? _term : null;

        public override SeekStatus SeekCeil(BytesRef text) => throw Unasked();

        public override void SeekExact(long ord) => throw Unasked();

        public override DocsEnum Docs(IBits? liveDocs, DocsEnum? reuse, DocsFlags flags) => Rewound(reuse);

        public override DocsAndPositionsEnum DocsAndPositions(
            IBits? liveDocs, DocsAndPositionsEnum? reuse, DocsAndPositionsFlags flags) => Rewound(reuse);

        private BatchPostings Rewound(DocsEnum? reuse)
        {
            var reader = reuse as BatchPostings ?? new BatchPostings();
            reader.Reset(postings, terms.TermAt(_rank));
            return reader;
        }

        // A merge walks through the terms and asks for their postings, nothing else.
        private static NotSupportedException Unasked() => new("A batch is read from its first term to its last.");
    }
}
