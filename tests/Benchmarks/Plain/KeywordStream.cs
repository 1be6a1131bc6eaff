using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;
using ZhuhaiIp.Analytics.Store.FullText;

namespace ZhuhaiIp.Analytics.Benchmarks.Plain;

/// <summary>The keywords of one document: whole terms, each under the name of its field, all in one index field.</summary>
/// <remarks>
/// A field costs Lucene.Net some microseconds a document however little it holds, a dozen keyword fields more than
/// the text of a record with a title only: hence one, filled anew for each document.
/// </remarks>
internal sealed class KeywordStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private readonly List<(string Field, string Value)> _keywords = [];
    private int _next;

    internal KeywordStream() => _term = AddAttribute<ICharTermAttribute>();

    internal void Clear() => _keywords.Clear();

    /// <summary>Adds a keyword; one that is there already is not added again.</summary>
    internal void Add(string field, string value)
    {
        if (!_keywords.Contains((field, value)))
        {
            _keywords.Add((field, value));
        }
    }

    public override void Reset() => _next = 0;

    public override bool IncrementToken()
    {
        if (_next >= _keywords.Count)
        {
            return false;
        }

        ClearAttributes();
        var (field, value) = _keywords[_next++];
        _term.SetEmpty().Append(field).Append(FullTextFields.KeywordMark).Append(value);
        return true;
    }
}
