namespace ZhuhaiIp.Analytics.Reports.Model;

/// <summary>Plain reading.</summary>
/// <param name="Text">The text.</param>
public sealed record Paragraph(string Text) : Block
{
    /// <inheritdoc/>
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}
