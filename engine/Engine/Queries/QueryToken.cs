namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>What a piece of a query is, before its meaning.</summary>
internal enum QueryTokenKind
{
    Word,
    Literal,
    Colon,
    Open,
    Close,
    RangeOpen,
    RangeClose,
    End,
}

/// <summary>One piece of a query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Text">A word or literal without its quotes, escapes and closing <c>*</c> or <c>~</c>; else empty.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, QuerySpan Span, string Text = "")
{
    /// <summary>Whether no character of the word was escaped: only such a word can be an operator.</summary>
    internal bool Plain { get; init; }

    /// <summary>Whether the word ended in a <c>*</c>.</summary>
    internal bool Star { get; init; }

    /// <summary>The place of the first <c>*</c> or <c>?</c> that is not at the end of the word; -1 where there is none.</summary>
    internal int Wildcard { get; init; } = -1;

    /// <summary>How many characters may differ, where the word ends in <c>~</c>, <c>~1</c> or <c>~2</c>; 0 for any other.</summary>
    internal int Edits { get; init; }

    /// <summary>The place of that <c>~</c>; -1 where there is none.</summary>
    internal int Tilde { get; init; } = -1;

    /// <summary>The word as a <see cref="WildcardPattern"/> spells it; empty where it has no wildcard.</summary>
    internal string Pattern { get; init; } = "";

    /// <summary>Whether it is nothing but a <c>*</c>.</summary>
    internal bool IsStarAlone => Kind == QueryTokenKind.Word && Star && Text.Length == 0 && Wildcard < 0;

    /// <summary>Whether it is the operator <paramref name="name"/>, given in capitals.</summary>
    internal bool IsOperator(string name) =>
        Kind == QueryTokenKind.Word && Plain && !Star && Wildcard < 0 && Edits == 0
        && Text.Length == name.Length && HalfWidth.Code(Text) == name;
}
