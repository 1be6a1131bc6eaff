namespace ZhuhaiIp.Analytics.Store.FullText.Batches;

/// <summary>The labels that the documents of a batch have for a facet: any number each.</summary>
internal sealed class LabelBatch(string name)
{
    private readonly TermTable _labels = new();
    private readonly List<int> _given = [];
    private readonly List<int> _ends = [];

    internal string Name => name;

    internal bool Any => _given.Count > 0;

    internal void Add(string label) => _given.Add(_labels.Add(label));

    internal void EndDocument() => _ends.Add(_given.Count);

    internal SortedTerms Sort() => _labels.Sort();

    /// <summary>The labels of a document, by their numbers.</summary>
    internal ReadOnlySpan<int> Of(int document)
    {
        var start = document == 0 ? 0 : _ends[document - 1];
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_given)[start.._ends[document]];
    }

    internal void Clear()
    {
        _labels.Clear();
        _given.Clear();
        _ends.Clear();
    }
}
