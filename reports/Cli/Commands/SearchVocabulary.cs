using System.CommandLine;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Text.Analysis;
using ZhuhaiIp.Analytics.Text.Lexicons;

namespace ZhuhaiIp.Analytics.Cli.Commands;

/// <summary>The options that say which words a query without quotes is read as.</summary>
internal sealed class SearchVocabulary(Language language)
{
    internal Option<string> Lexicon { get; } = new("--lexicon")
    {
        HelpName = "FILE",
        Description = new Wording(
            "用户词典：一行一词，或一行一组同义词（词 = 词）", "a user lexicon: a term a line, or a group of synonyms (term = term)").In(language),
    };

    internal Option<bool> Synonyms { get; } = new("--synonyms")
    {
        Description = new Wording("不加引号的词也查其同义词，查了哪些写在说明里", "look for synonyms of what is not in quotes too; the notes say which").In(language),
    };

    /// <summary>What a store's queries are read with; null for the store's own.</summary>
    /// <exception cref="AnalyticsException">The lexicon cannot be read.</exception>
    internal static QueryVocabulary? Of(PatentStore store, string? lexicon, bool synonyms)
    {
        if (lexicon is null && !synonyms)
        {
            return null;
        }

        var vocabulary = lexicon is null ? store.Vocabulary : store.Vocabulary.With(UserLexiconFile.Read(lexicon));
        return synonyms ? vocabulary.WithSynonyms() : vocabulary;
    }
}
