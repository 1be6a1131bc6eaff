using ZhuhaiIp.Analytics.Engine.Navigation;

namespace ZhuhaiIp.Analytics.Reports.Model;

/// <summary>A table.</summary>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">Its columns; the first names the row.</param>
/// <param name="Rows">Its rows, a cell a column; none where the caption's notes say why.</param>
public sealed record Table(
    Caption Caption, IReadOnlyList<TableColumn> Columns, IReadOnlyList<IReadOnlyList<FigureValue>> Rows) : Block
{
    /// <summary>What stands in place of many rows until a reader opens them, and above few; null where nothing is folded.</summary>
    /// <value>Null unless set. Such a table has no entry in the contents, and no caption of its own.</value>
    public string? Fold { get; init; }

    /// <summary>The identities of the headings that the rows lead to, a row each; none where they lead nowhere.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <inheritdoc/>
    public override T Accept<T>(IBlockVisitor<T> visitor) => visitor.Visit(this);
}
