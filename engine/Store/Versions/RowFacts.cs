namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>What the writer keeps in memory of a row: 40 bytes.</summary>
internal struct RowFacts
{
    /// <summary>Of what the version says; of its recipe for a composed row.</summary>
    internal long Hash;

    /// <summary>The publication; −1 for a row that knows only its application.</summary>
    internal int Publication;

    /// <summary>The number that publications of one application share, or the publication's own; −1 without a publication.</summary>
    internal int PublicationNode;

    /// <summary>The application number; −1 where it is not known.</summary>
    internal int ApplicationNode;

    /// <summary>The fields that say something: bits of <see cref="ContentFields"/>.</summary>
    internal int Fields;

    /// <summary>The next row of the same document; −1 at the end.</summary>
    internal int Next;

    internal int Batch;

    /// <summary>The code of its <see cref="SourceClass"/>.</summary>
    internal byte Source;

    internal RowKind Kind;

    /// <summary>The document that it is of: a publication's id, or the complement of a bare application's node.</summary>
    internal readonly int Document => Publication >= 0 ? Publication : ~ApplicationNode;

    /// <summary>A row that compaction took out.</summary>
    internal static RowFacts Dropped => new()
    {
        Publication = -1,
        PublicationNode = -1,
        ApplicationNode = -1,
        Next = -1,
        Kind = RowKind.Dropped,
    };
}
