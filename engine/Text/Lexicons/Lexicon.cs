using System.Security.Cryptography;
using System.Text;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Text.Normalization;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Text.Lexicons;

/// <summary>Words in their folded form, each with a cost: the rarer, the dearer.</summary>
public sealed class Lexicon
{
    // A word that somebody took the trouble to add is taken wherever it stands: it costs what a very common word does.
    private const int AddedCost = 5000;

    private static readonly Lazy<Lexicon> Shipped = new(ReadShipped);

    // A term that is a thousand times as common is cheaper by three times this much.
    private const int CostOfTen = 500;
    private const int CheapestAdded = 1000;

    private readonly IReadOnlyDictionary<string, int> _added;
    private readonly string _compiledHash;

    internal Lexicon(WordTrie words, LexiconHeader header, string hash)
        : this(words, null, new Dictionary<string, int>(), header.Words, header.UnknownCost, hash)
    {
    }

    private Lexicon(WordTrie words, WordTrie? additions, IReadOnlyDictionary<string, int> added, int count, int unknownCost, string compiledHash)
    {
        Words = words;
        Additions = additions;
        _added = added;
        Count = count;
        UnknownCost = unknownCost;
        _compiledHash = compiledHash;
        Hash = added.Count == 0 ? compiledHash : Layered(compiledHash, added);
    }

    /// <summary>The lexicon that comes with the program, loaded when first asked for.</summary>
    public static Lexicon Default => Shipped.Value;

    /// <summary>The number of words.</summary>
    public int Count { get; }

    /// <summary>The SHA-256 of the content in hexadecimal digits: two lexicons that cut alike have the same.</summary>
    public string Hash { get; }

    /// <summary>The words it was compiled of.</summary>
    internal WordTrie Words { get; }

    /// <summary>The words that somebody added; null where there are none.</summary>
    internal WordTrie? Additions { get; }

    /// <summary>What a character costs that is no word.</summary>
    internal int UnknownCost { get; }

    /// <summary>Whether <paramref name="word"/>, folded, is one of the words.</summary>
    public bool Contains(string word) => IsWord(TextFolder.Fold(word));

    /// <summary>This lexicon and <paramref name="words"/>, which are preferred wherever they stand.</summary>
    /// <exception cref="AnalyticsException">A word is empty or has other characters than Chinese ones.</exception>
    public Lexicon With(IEnumerable<string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return With(words.Select(word => KeyValuePair.Create(Checked(word), AddedCost)));
    }

    /// <summary>This lexicon and the terms of <paramref name="terms"/> that an index can have, the commoner the cheaper.</summary>
    public Lexicon With(UserTerms terms)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return With(terms.Indexable.Terms.Select(term => KeyValuePair.Create(
            term.Text, Math.Max(CheapestAdded, AddedCost - (int)(CostOfTen * Math.Log10(term.Frequency ?? 1))))));
    }

    private Lexicon With(IEnumerable<KeyValuePair<string, int>> words)
    {
        var added = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (word, cost) in _added.Concat(words))
        {
            added[word] = cost;
        }

        if (added.Count == _added.Count && added.All(word => _added[word.Key] == word.Value))
        {
            return this;
        }

        var (alphabet, nodes) = WordTrieBuilder.Build(added);
        var known = added.Keys.Count(word => Words.Cost(word) != LexiconNode.NoWord);
        var compiled = Count - _added.Keys.Count(word => Words.Cost(word) == LexiconNode.NoWord);
        return new(Words, new WordTrie(alphabet, nodes), added, compiled + added.Count - known, UnknownCost, _compiledHash);
    }

    /// <summary>Whether the folded <paramref name="word"/> is one of the words.</summary>
    internal bool IsWord(ReadOnlySpan<char> word) =>
        Words.Cost(word) != LexiconNode.NoWord || Additions is { } added && added.Cost(word) != LexiconNode.NoWord;

    private static string Layered(string compiledHash, IReadOnlyDictionary<string, int> added) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(compiledHash + '\n' + string.Join('\n', added.Select(
            word => word.Value == AddedCost ? word.Key : $"{word.Key}\t{word.Value}")))));

    private static Lexicon ReadShipped()
    {
        using var stream = EmbeddedStream.Of("lexicon.bin");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return LexiconReader.Read(bytes);
    }

    private static string Checked(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var folded = TextFolder.Fold(word.Trim());
        if (folded.Length == 0 || folded.Any(character => CharacterKinds.Of(character) != CharacterKind.Han))
        {
            throw new AnalyticsException(new Wording(
                $"词典词“{word}”须由汉字组成。", $"The lexicon word '{word}' must consist of Chinese characters."));
        }

        return folded;
    }
}
