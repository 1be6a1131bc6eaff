namespace ZhuhaiIp.Analytics.Engine.Search.Intervals;

/// <summary>The places of something in the documents of one segment.</summary>
internal interface ILeafIntervals
{
    /// <summary>Adds the places in <paramref name="document"/>, by their starts; documents are asked for in ascending order, and
    /// only those that were left as candidates.</summary>
    void Find(int document, List<Interval> places);
}
