using Lucene.Net.Search;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Engine.Search.Finding;
using ZhuhaiIp.Analytics.Store.FullText;
using LuceneQuery = Lucene.Net.Search.Query;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Numbers in queries: in every way of writing them.</summary>
internal static class NumberQueries
{
    private const int ShortestNumber = 6;

    /// <summary>The records with this number; null where a term without a field is no number.</summary>
    /// <exception cref="QueryException">The field was named, and its number cannot be one.</exception>
    internal static LuceneQuery? Number(string text, QueryField field, bool named, int position)
    {
        if (!named && text.Count(char.IsAsciiDigit) < ShortestNumber)
        {
            return null;
        }

        var (term, error) = Key(text, field);
        return (term, named) switch
        {
            ({ } known, _) => FullTextQueries.Keyword(QueryTranslator.Name(field), known),
            (null, true) => throw new QueryException(position, error!),
            _ => null,
        };
    }

    /// <summary>The records whose number begins like this; null where a term without a field is no number.</summary>
    internal static LuceneQuery? Prefix(string text, QueryField field, bool named, SearchLimits limits)
    {
        if (!named && text.Count(char.IsAsciiDigit) < ShortestNumber)
        {
            return null;
        }

        var start = char.IsAsciiDigit(text[0]) && field != QueryField.PriorityNumber ? "CN" + text : text;
        var term = FullTextQueries.KeywordTerm(QueryTranslator.Name(field), start.Replace(".", "", StringComparison.Ordinal));
        return new ConstantScoreQuery(new FoundQuery(new PrefixFinder(term, limits)));
    }

    /// <summary>The keyword of a number; null, with the reason, where it is none.</summary>
    internal static (string? Term, Wording? Error) Key(string text, QueryField field) => field switch
    {
        QueryField.ApplicationNumber => Key(ApplicationNumber.Parse(text), number => number.Key),
        QueryField.PublicationNumber => Key(PublicationNumber.Parse(text), number => number.ToString()),
        _ => (text, null),
    };

    private static (string? Term, Wording? Error) Key<T>(ParseResult<T> parsed, Func<T, string> key)
        where T : class => parsed.Ok ? (key(parsed.Value), null) : (null, parsed.Error);
}
