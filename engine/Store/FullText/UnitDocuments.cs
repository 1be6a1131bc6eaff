namespace ZhuhaiIp.Analytics.Store.FullText;

/// <summary>The documents of the index that count for a unit, and which of several stands for their application or family.</summary>
/// <remarks>
/// Made once for an opened store, so that a search costs its hits and not the store. The later published document
/// stands, of one day the higher publication number, then the later row; most units have one document and need no look.
/// </remarks>
internal sealed class UnitDocuments
{
    private const int None = -1;

    // Of each document the next better one of its unit; only those of units with several have one, but for the best.
    private readonly int[] _better;

    private UnitDocuments(RecordSet counted, RecordSet shared, int[] better) => (Counted, Shared, _better) = (counted, shared, better);

    /// <summary>The documents that count at all.</summary>
    internal RecordSet Counted { get; }

    /// <summary>Those of them that have a better one beside them.</summary>
    private RecordSet Shared { get; }

    /// <summary>The documents of live rows, each for itself.</summary>
    internal static UnitDocuments Alone(FullTextIndex index, RecordSet rows) =>
        new(index.DocumentsOf(rows), new RecordSet(index.Documents), []);

    /// <summary>The documents of live rows, by the units that rows belong to.</summary>
    /// <param name="index">The index.</param>
    /// <param name="rows">The rows that count.</param>
    /// <param name="units">The unit of each row.</param>
    /// <param name="capacity">One above the largest unit.</param>
    internal static UnitDocuments Grouped(FullTextIndex index, RecordSet rows, ReadOnlySpan<int> units, int capacity)
    {
        var counted = index.DocumentsOf(rows);
        var shared = new RecordSet(index.Documents);
        var better = new int[index.Documents];
        var worst = new int[capacity];
        Array.Fill(worst, None);
        var order = new Order(index);
        foreach (var document in counted.Ids())
        {
            better[document] = None;
            ref var place = ref worst[units[index.Rows[document]]];
            if (place != None)
            {
                Put(document, ref place, better, order);
            }
            else
            {
                place = document;
            }
        }

        foreach (var document in counted.Ids())
        {
            if (better[document] != None)
            {
                shared.Add(document);
            }
        }

        return new UnitDocuments(counted, shared, better);
    }

    /// <summary>Those of <paramref name="documents"/> that stand for their unit among them: one a unit.</summary>
    internal RecordSet Standing(RecordSet documents)
    {
        var standing = documents.And(Counted);
        foreach (var document in documents.Common(Shared))
        {
            for (var better = _better[document]; better != None; better = _better[better])
            {
                if (documents.Contains(better))
                {
                    standing.Remove(document);
                    break;
                }
            }
        }

        return standing;
    }

    /// <summary>The one of <paramref name="documents"/> that stands for the unit of <paramref name="document"/>, one of them.</summary>
    internal int Standing(int document, RecordSet documents)
    {
        var standing = document;
        if (Shared.Contains(document))
        {
            for (var better = _better[document]; better != None; better = _better[better])
            {
                standing = documents.Contains(better) ? better : standing;
            }
        }

        return standing;
    }

    /// <summary>Puts a document into the chain of its unit, the worst first.</summary>
    private static void Put(int document, ref int worst, int[] better, Order order)
    {
        if (order.Compare(document, worst) < 0)
        {
            (better[document], worst) = (worst, document);
            return;
        }

        var below = worst;
        while (better[below] != None && order.Compare(document, better[below]) > 0)
        {
            below = better[below];
        }

        (better[document], better[below]) = (better[below], document);
    }

    private sealed class Order(FullTextIndex index)
    {
        private readonly int[] _days = index.Days(FullTextFields.PublicationDate);

        internal int Compare(int document, int other) =>
            _days[document].CompareTo(_days[other]) is var day and not 0 ? day
            : string.CompareOrdinal(Number(document), Number(other)) is var number and not 0 ? number
            : index.Rows[document].CompareTo(index.Rows[other]);

        private string? Number(int document) => index.Shown(document).Publication;
    }
}
