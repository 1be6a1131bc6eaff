namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary><c>an:@FILE</c>: the record has one of the numbers in a file.</summary>
public sealed record NumberFileQuery : Query
{
    internal NumberFileQuery(FieldSet fields, string path, QuerySpan span)
        : base(span) => (Fields, Path) = (fields, path);

    /// <summary>Which numbers are meant.</summary>
    public FieldSet Fields { get; }

    /// <summary>The file, never empty; it is read when the query is run.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public override T Accept<T>(IQueryVisitor<T> visitor) => visitor.Visit(this);
}
