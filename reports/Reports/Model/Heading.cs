namespace ZhuhaiIp.Analytics.Reports.Model;

/// <summary>A heading.</summary>
/// <param name="Level">2 for a section, 3 for a part of it; 1 is the report's title.</param>
/// <param name="Text">The heading.</param>
/// <param name="Id">Its identity in the report: a link to it leads here.</param>
public sealed record Heading(int Level, string Text, string Id) : Block
{
    /// <inheritdoc/>
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}
