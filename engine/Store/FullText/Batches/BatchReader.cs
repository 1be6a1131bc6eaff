using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ZhuhaiIp.Analytics.Store.FullText.Batches;

/// <summary>A batch as an index of one segment, made to be read once: what <c>IndexWriter.AddIndexes</c> copies.</summary>
/// <remarks>
/// Lucene.Net's own way in — documents one by one, each token through a hash table and chains of byte slices — costs
/// some ten times what it takes to sort the tokens of a batch by term and hand them to the codec in order.
/// </remarks>
internal sealed class BatchReader : AtomicReader
{
    private readonly RowBatch _batch;
    private readonly FieldInfos _infos;
    private readonly BatchFields _fields;

    internal BatchReader(RowBatch batch)
    {
        _batch = batch;
        _infos = new FieldInfos([.. Infos(batch)]);
        _fields = new BatchFields([.. batch.Fields.Where(field => field.Any).OrderBy(field => field.Name, StringComparer.Ordinal)]);
    }

    public override Fields Fields => _fields;

    public override FieldInfos FieldInfos => _infos;

    public override IBits? LiveDocs => null;

    public override int NumDocs => _batch.Count;

    public override int MaxDoc => _batch.Count;

    public override void Document(int docID, StoredFieldVisitor visitor)
    {
        foreach (var (field, text) in _batch.Stored(docID))
        {
            visitor.StringField(_infos.FieldInfo(field), text);
        }
    }

    public override NumericDocValues? GetNumericDocValues(string field) =>
        _batch.Numbers.TryGetValue(field, out var values) ? new BatchNumbers(values) : null;

    public override BinaryDocValues? GetBinaryDocValues(string field) => field == FullTextFields.Shown ? new BatchShown(_batch) : null;

    public override SortedDocValues? GetSortedDocValues(string field) =>
        _batch.Labels.FirstOrDefault(labels => labels.Name == field) is { Any: true } found ? new BatchLabels(found) : null;

    public override SortedSetDocValues? GetSortedSetDocValues(string field) =>
        _batch.LabelSets.FirstOrDefault(labels => labels.Name == field) is { Any: true } found ? new BatchLabelSets(found) : null;

    public override IBits? GetDocsWithField(string field) => new Bits.MatchAllBits(_batch.Count);

    public override NumericDocValues? GetNormValues(string field) =>
        _batch.Fields.FirstOrDefault(known => known.Name == field) is { HasNorms: true, Any: true } found
            ? new BatchNorms(found.Norms)
            : null;

    public override Fields? GetTermVectors(int docID) => null;

    public override void CheckIntegrity()
    {
        // Memory: nothing was read from a disk.
    }

    protected override void DoClose()
    {
        // The batch belongs to whoever filled it.
    }

    private static IEnumerable<FieldInfo> Infos(RowBatch batch)
    {
        var number = 0;
        foreach (var field in batch.Fields.Where(field => field.Any))
        {
            var options = field.HasPositions ? IndexOptions.DOCS_AND_FREQS_AND_POSITIONS : IndexOptions.DOCS_ONLY;
            yield return new FieldInfo(
                field.Name, indexed: true, number++, storeTermVector: false, omitNorms: !field.HasNorms, storePayloads: false,
                options, DocValuesType.NONE, field.HasNorms ? DocValuesType.NUMERIC : DocValuesType.NONE, null);
        }

        var values = batch.Numbers.Keys.Select(name => (name, DocValuesType.NUMERIC))
            .Concat(batch.Labels.Where(labels => labels.Any).Select(labels => (labels.Name, DocValuesType.SORTED)))
            .Concat(batch.LabelSets.Where(labels => labels.Any).Select(labels => (labels.Name, DocValuesType.SORTED_SET)))
            .Append((FullTextFields.Shown, DocValuesType.BINARY))
            .Concat(FullTextFields.StoredFields.Select(name => (name, DocValuesType.NONE)));
        foreach (var (name, type) in values)
        {
            yield return new FieldInfo(
                name, indexed: false, number++, storeTermVector: false, omitNorms: false, storePayloads: false,
                IndexOptions.NONE, type, DocValuesType.NONE, null);
        }
    }

    private sealed class BatchFields(FieldBatch[] fields) : Fields
    {
        public override int Count => fields.Length;

        public override IEnumerator<string> GetEnumerator() => fields.Select(field => field.Name).GetEnumerator();

        public override Terms? GetTerms(string field) =>
            Array.Find(fields, known => known.Name == field) is { } found ? new BatchTerms(found) : null;
    }
}
