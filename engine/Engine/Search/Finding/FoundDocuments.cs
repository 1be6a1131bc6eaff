namespace ZhuhaiIp.Analytics.Engine.Search.Finding;

/// <summary>Documents of one segment in ascending order, each with a strength above 0.</summary>
internal sealed class FoundDocuments
{
    // As BM25 has it, without the length of the text: literal characters have no norms worth using.
    private const float Saturation = 1.2f;

    private readonly List<int> _documents = [];
    private readonly List<float> _strengths = [];

    internal int Count => _documents.Count;

    internal int Document(int place) => _documents[place];

    internal float Strength(int place) => _strengths[place];

    /// <summary>The first place from <paramref name="from"/> on of a document not below <paramref name="document"/>.</summary>
    internal int Seek(int document, int from)
    {
        var at = _documents.BinarySearch(from, _documents.Count - from, document, null);
        return at < 0 ? ~at : at;
    }

    /// <summary>Adds a document that meets its condition <paramref name="frequency"/> times, each time with <paramref name="weight"/>.</summary>
    internal void Add(int document, float frequency, float weight = 1)
    {
        _documents.Add(document);
        _strengths.Add(weight * frequency * (Saturation + 1) / (frequency + Saturation));
    }
}
