using Lucene.Net.Index;
using Lucene.Net.Search;

namespace ZhuhaiIp.Analytics.Engine.Search.Finding;

/// <summary>How often any of several words stands in each document of a segment.</summary>
internal sealed class WordCounts(AtomicReader reader, SearchLimits limits)
{
    private readonly byte[] _counts = new byte[reader.MaxDoc];
    private DocsEnum? _documents;

    /// <summary>Counts the word that <paramref name="words"/> stands at.</summary>
    internal void Add(TermsEnum words)
    {
        _documents = words.Docs(null, _documents, DocsFlags.FREQS);
        for (var document = _documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = _documents.NextDoc())
        {
            limits.Step();
            _counts[document] = (byte)Math.Min(byte.MaxValue, _counts[document] + _documents.Freq);
        }
    }

    /// <summary>How often in <paramref name="document"/>, 255 at most.</summary>
    internal int Of(int document) => _counts[document];

    /// <summary>Adds the documents with one of the words.</summary>
    internal void AddTo(FoundDocuments found)
    {
        for (var document = 0; document < _counts.Length; document++)
        {
            if (_counts[document] > 0)
            {
                found.Add(document, _counts[document]);
            }
        }
    }
}
