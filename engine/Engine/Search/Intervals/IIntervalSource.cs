using Lucene.Net.Index;
using Lucene.Net.Util;

namespace ZhuhaiIp.Analytics.Engine.Search.Intervals;

/// <summary>Something that stands at places of documents.</summary>
internal interface IIntervalSource
{
    /// <summary>Whether a great many terms stand for it: it is opened last, over the documents that the others left.</summary>
    bool IsBroad { get; }

    /// <summary>How many positions the shortest place of it takes.</summary>
    int Shortest { get; }

    /// <summary>Takes out of <paramref name="candidates"/> documents that lack it, as far as lists without places tell; a broad one does.</summary>
    void Narrow(AtomicReader reader, FixedBitSet candidates)
    {
        // The others are opened first: that narrows as well.
    }

    /// <summary>Opens it over one segment; takes out of <paramref name="candidates"/> documents that it cannot stand in.</summary>
    ILeafIntervals Open(AtomicReader reader, FixedBitSet candidates);
}
