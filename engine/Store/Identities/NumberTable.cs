using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Identities;

/// <summary>Which numbers there are, and the ids that they were given: never twice, never another one.</summary>
/// <remarks>
/// A <em>node</em> is a number that connects documents to applications: an application number, the stem that the
/// publications of one application share, or a publication number without such a stem. An application is a set of
/// connected nodes, and its id is the lowest of theirs.
/// </remarks>
internal sealed class NumberTable
{
    private readonly KeyTable _publications = new();
    private readonly KeyTable _applications = new();
    private readonly KeyTable _stems = new();
    private readonly RowArray<int> _publicationNodes = new();

    internal int NextPublication => _publicationNodes.Count;

    internal int NextNode { get; private set; }

    /// <summary>The id of a publication number; −1 where it is new.</summary>
    internal int Publication(PublicationNumber number) => _publications.Find(StoreKeys.Of(number));

    /// <summary>The node of an application number; −1 where it is new.</summary>
    internal int Application(ApplicationNumber number) => _applications.Find(StoreKeys.Of(number));

    /// <summary>The node of a publication.</summary>
    internal int NodeOf(int publication) => _publicationNodes[publication];

    /// <summary>The id of a publication number, a new one where it has none.</summary>
    internal int AddPublication(PublicationNumber number) => AddPublication(number, NextPublication, NewNode);

    /// <summary>The id of a publication number, <paramref name="fresh"/> where it has none.</summary>
    internal int AddPublication(PublicationNumber number, int fresh, Func<int> newNode)
    {
        var key = StoreKeys.Of(number);
        var id = _publications.Find(key);
        if (id < 0)
        {
            id = fresh;
            _publications.Set(key, id);
            _publicationNodes.GrowTo(id + 1, -1);
            _publicationNodes[id] = AddStem(number, newNode);
        }

        return id;
    }

    /// <summary>The node of an application number, a new one where it has none.</summary>
    internal int AddApplication(ApplicationNumber number) => AddApplication(number, NewNode);

    /// <summary>The same; <paramref name="newNode"/> gives a node where there is none.</summary>
    internal int AddApplication(ApplicationNumber number, Func<int> newNode)
    {
        var key = StoreKeys.Of(number);
        var node = _applications.Find(key);
        if (node < 0)
        {
            node = newNode();
            _applications.Set(key, node);
        }

        return node;
    }

    /// <summary>Takes up a publication as it lies on the disk.</summary>
    internal void RestorePublication(PublicationNumber number, int publication, int node)
    {
        _publications.Set(StoreKeys.Of(number), publication);
        _publicationNodes.GrowTo(publication + 1, -1);
        _publicationNodes[publication] = node;
        if (StoreKeys.SharedStem(number) is { } stem)
        {
            _stems.Set(stem, node);
        }

        NextNode = Math.Max(NextNode, node + 1);
    }

    /// <summary>Takes up an application number as it lies on the disk.</summary>
    internal void RestoreApplication(ApplicationNumber number, int node)
    {
        _applications.Set(StoreKeys.Of(number), node);
        NextNode = Math.Max(NextNode, node + 1);
    }

    /// <summary>Ids that were given to rows now gone are not given again.</summary>
    internal void RestoreNext(int publication, int node)
    {
        _publicationNodes.GrowTo(publication, -1);
        NextNode = Math.Max(NextNode, node);
    }

    private int AddStem(PublicationNumber number, Func<int> newNode)
    {
        if (StoreKeys.SharedStem(number) is not { } stem)
        {
            return newNode();
        }

        var node = _stems.Find(stem);
        if (node < 0)
        {
            node = newNode();
            _stems.Set(stem, node);
        }

        return node;
    }

    private int NewNode() => NextNode++;
}
