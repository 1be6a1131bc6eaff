namespace ZhuhaiIp.Analytics.Reports.Model;

/// <summary>One column of a table.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Format">How its cells are written.</param>
public sealed record TableColumn(string Name, CellFormat Format);
