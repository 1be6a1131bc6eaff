using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ZhuhaiIp.Analytics.Store.FullText;

/// <summary>What each document says in a field that records are counted by, as numbers in flat arrays.</summary>
/// <remarks>Four bytes a document and one more number for each further text; the texts themselves stay in the index.</remarks>
internal sealed class FacetColumn
{
    // The numbers of document d stand from _starts[d] to _starts[d + 1]; 0 for none, one above the text's place otherwise.
    private readonly int[]? _starts;
    private readonly int[] _numbers;
    private readonly int _texts;
    private readonly Action<long, BytesRef> _look;
    private readonly Lock _looking = new();

    private FacetColumn(int[]? starts, int[] numbers, long texts, Action<long, BytesRef> look) =>
        (_starts, _numbers, _texts, _look) = (starts, numbers, (int)texts, look);

    /// <summary>Reads a column of one text a document, or of several; null where no document has any.</summary>
    internal static FacetColumn? Read(IndexReader reader, string field) =>
        MultiDocValues.GetSortedValues(reader, field) is { } single ? One(single, reader.MaxDoc)
        : MultiDocValues.GetSortedSetValues(reader, field) is { } several ? Several(several, reader.MaxDoc)
        : null;

    /// <summary>The commonest texts among <paramref name="documents"/>: the more first, then in the order of code points.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="count">How many texts to give.</param>
    /// <returns>Each text, the empty one for documents without any, how many documents have it, and one that has.</returns>
    internal IReadOnlyList<(string Text, long Count, int Example)> Top(ReadOnlySpan<int> documents, int count)
    {
        var counts = Count(documents);
        var heap = new PriorityQueue<int, (int Count, int Back)>();
        for (var number = 0; number < counts.Length; number++)
        {
            var order = (counts[number], -number);
            if (counts[number] > 0 && heap.Count < count)
            {
                heap.Enqueue(number, order);
            }
            else if (counts[number] > 0)
            {
                heap.EnqueueDequeue(number, order);
            }
        }

        var top = new List<(string Text, long Count, int Example)>(heap.Count);
        while (heap.TryDequeue(out var number, out _))
        {
            top.Add((Text(number), counts[number], Example(number, documents)));
        }

        top.Reverse();
        return top;
    }

    private static FacetColumn One(SortedDocValues values, int documents)
    {
        var numbers = new int[documents];
        for (var document = 0; document < documents; document++)
        {
            numbers[document] = values.GetOrd(document) + 1;
        }

        return new FacetColumn(null, numbers, values.ValueCount, (place, bytes) => values.LookupOrd((int)place, bytes));
    }

    private static FacetColumn Several(SortedSetDocValues values, int documents)
    {
        var starts = new int[documents + 1];
        var numbers = new List<int>(documents);
        for (var document = 0; document < documents; document++)
        {
            values.SetDocument(document);
            for (var place = values.NextOrd(); place != SortedSetDocValues.NO_MORE_ORDS; place = values.NextOrd())
            {
                numbers.Add((int)place + 1);
            }

            if (numbers.Count == starts[document])
            {
                numbers.Add(0);
            }

            starts[document + 1] = numbers.Count;
        }

        return new FacetColumn(starts, [.. numbers], values.ValueCount, values.LookupOrd);
    }

    private int[] Count(ReadOnlySpan<int> documents)
    {
        var counts = new int[_texts + 1];
        if (_starts is null)
        {
            foreach (var document in documents)
            {
                counts[_numbers[document]]++;
            }

            return counts;
        }

        foreach (var document in documents)
        {
            for (var place = _starts[document]; place < _starts[document + 1]; place++)
            {
                counts[_numbers[place]]++;
            }
        }

        return counts;
    }

    private string Text(int number)
    {
        if (number == 0)
        {
            return "";
        }

        var bytes = new BytesRef();
        // What reads the texts is not made for several threads.
        lock (_looking)
        {
            _look(number - 1, bytes);
            return bytes.Utf8ToString();
        }
    }

    private int Example(int number, ReadOnlySpan<int> documents)
    {
        foreach (var document in documents)
        {
            var numbers = _starts is null ? _numbers.AsSpan(document, 1) : _numbers.AsSpan(_starts[document].._starts[document + 1]);
            if (numbers.Contains(number))
            {
                return document;
            }
        }

        throw new InvalidOperationException($"No document has the text {number}.");
    }
}
