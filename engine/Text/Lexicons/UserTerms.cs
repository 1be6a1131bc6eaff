using System.Security.Cryptography;
using System.Text;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Text.Segmentation;

namespace ZhuhaiIp.Analytics.Text.Lexicons;

/// <summary>What a user added to the lexicon: terms to be kept whole, and groups of terms that mean the same.</summary>
/// <remarks>
/// A line is a term, <c>term TAB frequency</c>, <c>term TAB frequency TAB part</c>, or <c>term = term = …</c>; empty lines
/// and lines that begin with <c>#</c> say nothing. A term given twice counts once, as it was given last.
/// </remarks>
public sealed class UserTerms
{
    private const int MostLines = 200_000;

    private UserTerms(IEnumerable<UserTerm> terms, IEnumerable<IReadOnlyList<string>> synonyms)
    {
        var last = new SortedDictionary<string, UserTerm>(StringComparer.Ordinal);
        foreach (var term in terms)
        {
            last[term.Text] = term;
        }

        (Terms, Synonyms) = ([.. last.Values], [.. synonyms]);
    }

    /// <summary>Nothing.</summary>
    public static UserTerms Empty { get; } = new([], []);

    /// <summary>The terms, in the order of their characters.</summary>
    public IReadOnlyList<UserTerm> Terms { get; }

    /// <summary>The groups of terms that mean the same, as given.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Synonyms { get; }

    /// <summary>Whether nothing was added.</summary>
    public bool IsEmpty => Terms.Count == 0 && Synonyms.Count == 0;

    /// <summary>The terms that an index can have as words: those of Chinese characters alone.</summary>
    public UserTerms Indexable => new(
        Terms.Where(term => IsIndexable(term.Text)).Select(term => term with { Part = null }), []);

    /// <summary>The SHA-256 of the lines in hexadecimal digits: the same terms in any order have the same.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', Lines))));

    /// <summary>The lines that say the same, terms first.</summary>
    public IEnumerable<string> Lines =>
        Terms.Select(Line).Concat(Synonyms.Select(group => string.Join(" = ", group)));

    /// <summary>What the lines of a user lexicon say.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="source">Where they come from, for messages.</param>
    /// <exception cref="AnalyticsException">A line cannot be read; the message names it.</exception>
    public static UserTerms Parse(IEnumerable<string> lines, string source)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var terms = new List<UserTerm>();
        var synonyms = new List<IReadOnlyList<string>>();
        var number = 0;
        foreach (var line in lines)
        {
            if (++number > MostLines)
            {
                throw new AnalyticsException(new Wording(
                    $"词典 {source} 超过 {MostLines:N0} 行", $"The lexicon {source} has more than {MostLines:N0} lines"));
            }

            if (UserLexiconLine.IsSilent(line))
            {
                continue;
            }

            var read = UserLexiconLine.Parse(line);
            if (!read.Ok)
            {
                throw new AnalyticsException(new Wording(
                    $"词典 {source} 第 {number} 行：{read.Error.Chinese}", $"The lexicon {source}, line {number}: {read.Error.English}"));
            }

            if (read.Value.Term is { } term)
            {
                terms.Add(term);
            }
            else
            {
                synonyms.Add(read.Value.Same);
            }
        }

        return new UserTerms(terms, synonyms);
    }

    /// <summary>These and others; where both have a term, as the others say it.</summary>
    public UserTerms And(UserTerms others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return others.IsEmpty ? this : IsEmpty ? others : new(Terms.Concat(others.Terms), Synonyms.Concat(others.Synonyms));
    }

    /// <summary>Whether an index can have a folded term as a word.</summary>
    internal static bool IsIndexable(string term) =>
        term.All(character => CharacterKinds.Of(character) == CharacterKind.Han);

    private static string Line(UserTerm term) => (term.Frequency, term.Part) switch
    {
        (null, null) => term.Text,
        (_, null) => $"{term.Text}\t{term.Frequency}",
        _ => $"{term.Text}\t{term.Frequency}\t{term.Part}",
    };
}
