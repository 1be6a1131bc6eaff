using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Store.Commits;

namespace ZhuhaiIp.Analytics.Store.FullText;

/// <summary>The index of one generation, open for searching; safe to use from several threads.</summary>
internal sealed class FullTextIndex : IDisposable
{
    private readonly MMapDirectory _directory;
    private readonly DirectoryReader _reader;
    private readonly Lazy<int[]> _rows;
    private readonly Lazy<int[]> _filingDays;
    private readonly Lazy<int[]> _publicationDays;
    private readonly Lazy<int[]> _kinds;
    private readonly FacetColumns _columns;
    private readonly Dictionary<AtomicReader, int> _places;

    internal FullTextIndex(string folder, string commit)
    {
        if (!System.IO.Directory.Exists(folder))
        {
            throw new DamagedStoreException(folder, "索引文件夹不存在", "the index folder is missing");
        }

        _directory = new MMapDirectory(folder);
        try
        {
            var named = DirectoryReader.ListCommits(_directory).FirstOrDefault(known => known.SegmentsFileName == commit)
                ?? throw new DamagedStoreException(
                    folder, $"索引中没有清单所说的提交 {commit}", $"the index lacks the commit {commit} that the manifest names");
            _reader = DirectoryReader.Open(named);
        }
        catch (DamagedStoreException)
        {
            _directory.Dispose();
            throw;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            // Damaged bytes end in any exception, not only in those made for it.
            _directory.Dispose();
            throw new DamagedStoreException(folder, "索引无法打开", "the index cannot be opened", error);
        }

        Searcher = new IndexSearcher(_reader) { Similarity = Similarity };
        _rows = new Lazy<int[]>(() => Numbers(FullTextFields.Row));
        _filingDays = new Lazy<int[]>(() => Numbers(FullTextFields.FilingDate));
        _publicationDays = new Lazy<int[]>(() => Numbers(FullTextFields.PublicationDate));
        _kinds = new Lazy<int[]>(() => Numbers(FullTextFields.Kind));
        _columns = new FacetColumns(_reader);
        _places = Leaves.ToDictionary(leaf => leaf.AtomicReader, leaf => leaf.Ord);
    }

    /// <summary>How words are weighed; norms are written for it, so writing and searching share it.</summary>
    internal static Similarity Similarity { get; } = new BM25Similarity();

    internal IndexSearcher Searcher { get; }

    /// <summary>Documents in the index: one a row, dead rows included.</summary>
    internal int Documents => _reader.NumDocs;

    /// <summary>The row of each document, read once.</summary>
    internal int[] Rows => _rows.Value;

    /// <summary>The documents of <paramref name="rows"/>.</summary>
    internal RecordSet DocumentsOf(RecordSet rows)
    {
        var documents = new RecordSet(Documents);
        var rowOf = Rows;
        for (var document = 0; document < rowOf.Length; document++)
        {
            if (rows.Contains(rowOf[document]))
            {
                documents.Add(document);
            }
        }

        return documents;
    }

    internal IReadOnlyList<AtomicReaderContext> Leaves => (IReadOnlyList<AtomicReaderContext>)_reader.Leaves;

    /// <summary>The place of a segment among <see cref="Leaves"/>.</summary>
    internal int PlaceOf(AtomicReader segment) => _places[segment];

    /// <summary>The filing day, or else the publication day, of each document, read once; 0 where there is none.</summary>
    internal int[] Days(string field) => field == FullTextFields.FilingDate ? _filingDays.Value : _publicationDays.Value;

    /// <summary>The kind of right of each document, read once.</summary>
    internal int[] Kinds => _kinds.Value;

    /// <summary>The texts of a field that records are counted by; null the first time, when to read them all would cost more than it saves.</summary>
    internal FacetColumn? Column(string field) => _columns.Find(field);

    /// <summary>The segment of a document.</summary>
    internal AtomicReaderContext LeafOf(int document) => Leaves[ReaderUtil.SubIndex(document, _reader.Leaves)];

    /// <summary>What a hit shows of a document.</summary>
    internal ShownRecord Shown(int document)
    {
        var leaf = LeafOf(document);
        var bytes = new BytesRef();
        leaf.AtomicReader.GetBinaryDocValues(FullTextFields.Shown).Get(document - leaf.DocBase, bytes);
        return ShownRecord.Read(bytes);
    }

    /// <summary>The texts of a document: its stored fields.</summary>
    internal Document Stored(int document) => _reader.Document(document);

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    private int[] Numbers(string field)
    {
        var numbers = new int[_reader.MaxDoc];
        foreach (var leaf in Leaves)
        {
            if (leaf.AtomicReader.GetNumericDocValues(field) is not { } values)
            {
                continue;
            }

            var here = numbers.AsSpan(leaf.DocBase, leaf.AtomicReader.MaxDoc);
            for (var document = 0; document < here.Length; document++)
            {
                here[document] = (int)values.Get(document);
            }
        }

        return numbers;
    }
}
