using System.Runtime.InteropServices;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>The words of a text, each with how often it stands there, weighted by where.</summary>
internal sealed class TermBag
{
    // The constant of BM25 by which a word that comes often counts less and less.
    private const double Saturation = 1.2;

    private readonly Dictionary<int, double> _counts = [];

    internal IReadOnlyCollection<int> Words => _counts.Keys;

    internal void Add(ReadOnlySpan<int> words, double weight)
    {
        foreach (var word in words)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, word, out _) += weight;
        }
    }

    internal bool Has(int word) => _counts.ContainsKey(word);

    /// <summary>How much a word stands out in the text: 0 where it is not there, below 1.</summary>
    internal double Weight(int word) => _counts.TryGetValue(word, out var count) ? count / (count + Saturation) : 0;
}
