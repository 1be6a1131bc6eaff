using System.Runtime.InteropServices;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>The words that one search meets, each with a number and its rarity; for one thread.</summary>
internal sealed class Vocabulary
{
    // A word of one document in two hundred tells something by itself; in a small store, one of ten documents.
    private const int RareShare = 200;
    private const int FewDocuments = 10;

    // What every tenth document says (所述, 其特征在于, 包括) makes no two alike; it breaks ties only.
    private const int CommonShare = 10;
    private const int ManyDocuments = 20;
    private const double CommonWeight = 0.05;

    private readonly TermFrequencies _frequencies;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<Word> _words = [];
    private readonly int _rare;
    private readonly int _common;

    internal Vocabulary(TermFrequencies frequencies)
    {
        _frequencies = frequencies;
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        _rare = Math.Max(FewDocuments, frequencies.Documents / RareShare);
        _common = Math.Max(ManyDocuments, frequencies.Documents / CommonShare);
    }

    internal Word this[int number] => _words[number];

    /// <summary>The number of a word.</summary>
    internal int NumberOf(ReadOnlySpan<char> word)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_lookup, word, out var known);
        if (known)
        {
            return number;
        }

        number = _words.Count;
        var text = word.ToString();
        var documents = _frequencies.Of(text);
        var rarity = _frequencies.Rarity(documents) * (documents > _common ? CommonWeight : 1);
        _words.Add(new Word(text, documents, rarity)
        {
            IsRare = documents <= _rare && IsTelling(word),
            IsCommon = documents > _common,
        });
        return number;
    }

    private static bool IsTelling(ReadOnlySpan<char> word) => word.Length > 1 && !(word.Length == 2 && char.IsSurrogate(word[0]));

    /// <summary>A word.</summary>
    /// <param name="Text">The word, folded.</param>
    /// <param name="Documents">How many stored documents have it.</param>
    /// <param name="Rarity">Its rarity, next to nothing where it is common.</param>
    internal readonly record struct Word(string Text, int Documents, double Rarity)
    {
        /// <summary>Whether it is of two characters or more and few documents have it.</summary>
        internal bool IsRare { get; init; }

        /// <summary>Whether so many documents have it that it tells nothing.</summary>
        internal bool IsCommon { get; init; }
    }
}
