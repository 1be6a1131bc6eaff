using Lucene.Net.Index;

namespace ZhuhaiIp.Analytics.Store.FullText;

/// <summary>Where the literal characters of a field stand in the index.</summary>
/// <param name="IndexField">The index field.</param>
/// <param name="Mark">What its terms begin with; empty for none.</param>
/// <param name="From">The doc value that says from which position on they stand; null from the first.</param>
/// <param name="To">The doc value that says at which position other characters follow; null where none do.</param>
internal sealed record LiteralScope(string IndexField, string Mark, string? From, string? To)
{
    private static readonly LiteralScope AllTexts = new(FullTextFields.Texts, "", null, null);
    private static readonly LiteralScope Abstract =
        new(FullTextFields.Texts, "", FullTextFields.AbstractStart, FullTextFields.ClaimsStart);

    private static readonly LiteralScope Claims = new(FullTextFields.Texts, "", FullTextFields.ClaimsStart, null);

    /// <summary>Whether every place of a term in the index field is one of the field.</summary>
    internal bool IsWhole => From is null && To is null;

    /// <summary>That of a field, or of all three texts: <see cref="FullTextFields.Texts"/>.</summary>
    internal static LiteralScope Of(string field) => field switch
    {
        FullTextFields.Texts => AllTexts,
        FullTextFields.Abstract => Abstract,
        FullTextFields.Claims => Claims,
        _ => new(FullTextFields.Literals, FullTextFields.LiteralMark(field).ToString(), null, null),
    };

    /// <summary>The term of literal characters.</summary>
    internal Term Term(string text) => new(IndexField, Mark + text);

    /// <summary>The stretches in the documents of a segment.</summary>
    internal LiteralStretches Stretches(AtomicReader reader) => new(
        From is null ? null : reader.GetNumericDocValues(From), To is null ? null : reader.GetNumericDocValues(To));
}
