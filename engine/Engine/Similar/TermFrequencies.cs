using System.Collections.Concurrent;
using Lucene.Net.Index;
using ZhuhaiIp.Analytics.Store.FullText;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>How many documents have a word; safe to use from several threads.</summary>
/// <remarks>
/// A word's frequency is that in the field with the most words, or where it is not there in another: one look into the
/// index instead of three, and the rarity of a word is nearly the same in title, abstract and claims.
/// </remarks>
internal sealed class TermFrequencies
{
    // Some fifty megabytes; more words than a thousand searches meet.
    private const int MostKept = 400_000;

    private readonly IndexReader _reader;
    private readonly ConcurrentDictionary<string, int> _known = new(StringComparer.Ordinal);

    internal TermFrequencies(FullTextIndex index)
    {
        _reader = index.Searcher.IndexReader;
        Fields = [.. FullTextFields.WordFields.Where(field => _reader.GetSumDocFreq(field) > 0)
            .OrderByDescending(_reader.GetSumDocFreq).ThenBy(field => field, StringComparer.Ordinal)];
        Documents = Fields.Count == 0 ? 0 : Fields.Max(_reader.GetDocCount);
    }

    /// <summary>The fields that have words at all, the one with the most first.</summary>
    internal IReadOnlyList<string> Fields { get; }

    /// <summary>How many documents have words.</summary>
    internal int Documents { get; }

    /// <summary>How many documents have <paramref name="word"/>.</summary>
    internal int Of(string word)
    {
        if (_known.TryGetValue(word, out var known))
        {
            return known;
        }

        var count = 0;
        for (var at = 0; at < Fields.Count && count == 0; at++)
        {
            count = InField(Fields[at], word);
        }

        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        _known[word] = count;
        return count;
    }

    /// <summary>How many documents have <paramref name="word"/> in <paramref name="field"/>.</summary>
    internal int InField(string field, string word) => _reader.DocFreq(new Term(field, word));

    /// <summary>The rarity of a word that <paramref name="documents"/> have, as BM25 has it: never below 0.</summary>
    internal double Rarity(int documents)
    {
        var all = Math.Max(Documents, documents);
        return Math.Log(1 + ((all - documents + 0.5) / (documents + 0.5)));
    }
}
