namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary><c>标题:打印机~</c> or <c>printer~2</c>: something that differs from the text by few characters stands in one of the fields.</summary>
/// <remarks>Each character put for another, left out or put in counts as one.</remarks>
public sealed record FuzzyQuery : Query
{
    /// <summary>How many characters may differ at most.</summary>
    public const int MostEdits = 2;

    /// <summary>How many characters the text has at least for each that may differ.</summary>
    public const int CharactersForEach = 3;

    /// <summary>How many characters the text has at most.</summary>
    public const int MostCharacters = 40;

    internal FuzzyQuery(FieldSet fields, string text, int edits, QuerySpan span)
        : base(span) => (Fields, Text, Edits) = (fields, text, edits);

    /// <summary>Where it is looked for: fields of text.</summary>
    public FieldSet Fields { get; }

    /// <summary>What is looked for, as typed, without its <c>~</c>.</summary>
    public string Text { get; }

    /// <summary>How many characters may differ.</summary>
    /// <value>1 or 2.</value>
    public int Edits { get; }

    /// <inheritdoc/>
    public override T Accept<T>(IQueryVisitor<T> visitor) => visitor.Visit(this);
}
