using ZhuhaiIp.Analytics.Store.Identities;

namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>The rows by id, and the rows of each document, the newest first.</summary>
internal sealed class VersionTable
{
    private readonly RowArray<RowFacts> _rows = new();
    private readonly RowArray<int> _publications = new();
    private readonly RowArray<int> _bare = new();

    internal int Count => _rows.Count;

    internal ref RowFacts this[int row] => ref _rows[row];

    /// <summary>The nodes that may have a document of their own.</summary>
    internal int BareCapacity => _bare.Count;

    /// <summary>The first row of a document; −1 where it has none.</summary>
    internal int Head(int document)
    {
        var (heads, id) = document >= 0 ? (_publications, document) : (_bare, ~document);
        return id < heads.Count ? heads[id] : -1;
    }

    /// <summary>The row of a document with this hash; −1 where it has none.</summary>
    internal int Find(int document, RowKind kind, long hash)
    {
        var row = Head(document);
        while (row >= 0 && (_rows[row].Hash != hash || _rows[row].Kind != kind))
        {
            row = _rows[row].Next;
        }

        return row;
    }

    /// <summary>Adds a row at the end; returns its id.</summary>
    internal int Add(RowFacts facts)
    {
        var row = _rows.Count;
        if (facts.Kind != RowKind.Dropped)
        {
            facts.Next = Head(facts.Document);
            SetHead(facts.Document, row);
        }

        _rows.Add(facts);
        return row;
    }

    /// <summary>Gives the rows from <paramref name="first"/> on other ids: the i-th becomes <c>ids[i]</c>.</summary>
    internal void Rename(int first, ReadOnlySpan<int> ids)
    {
        var renamed = new RowFacts[ids.Length];
        var heads = new List<(int Document, int Row)>();
        for (var i = 0; i < ids.Length; i++)
        {
            var facts = _rows[first + i];
            if (Head(facts.Document) == first + i)
            {
                heads.Add((facts.Document, ids[i]));
            }

            facts.Next = facts.Next >= first ? ids[facts.Next - first] : facts.Next;
            renamed[ids[i] - first] = facts;
        }

        heads.ForEach(head => SetHead(head.Document, head.Row));
        for (var i = 0; i < renamed.Length; i++)
        {
            _rows[first + i] = renamed[i];
        }
    }

    private void SetHead(int document, int row)
    {
        var (heads, id) = document >= 0 ? (_publications, document) : (_bare, ~document);
        heads.GrowTo(id + 1, -1);
        heads[id] = row;
    }
}
