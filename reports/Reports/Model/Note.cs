namespace ZhuhaiIp.Analytics.Reports.Model;

/// <summary>Something a reader must not overlook.</summary>
/// <param name="Text">The text.</param>
/// <param name="Weight">How strongly it is said.</param>
public sealed record Note(string Text, NoteWeight Weight = NoteWeight.Remark) : Block
{
    /// <inheritdoc/>
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}
