namespace ZhuhaiIp.Analytics.Engine.Search.Matching;

/// <summary>A condition on words that is looked at in single documents of a segment, in ascending order.</summary>
internal interface IWordCheck
{
    /// <summary>Whether a document meets it; may be asked again of the same document.</summary>
    bool IsAt(int document);

    /// <summary>How much it weighs in a document that meets it.</summary>
    float Score(int document);
}
