using ZhuhaiIp.Analytics.Engine.Navigation;

namespace ZhuhaiIp.Analytics.Reports.Model;

/// <summary>A table.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">Its columns; the first names the row.</param>
/// <param name="Rows">Its rows, a cell a column; none where the caption's notes say why.</param>
public sealed record Table(
    Caption Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<FigureValue>> Rows) : Block
{
    /// <inheritdoc/>
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}
