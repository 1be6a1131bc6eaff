namespace ZhuhaiIp.Analytics.Engine.Navigation;

/// <summary>How a figure's rows are best shown.</summary>
public enum FigureShape
{
    /// <summary>A category axis of years, one series per value of the second column: columns year, series, value.</summary>
    Trend,

    /// <summary>Named values, largest first: columns name, value (and more that a table shows).</summary>
    Ranking,

    /// <summary>Named parts of a whole: columns name, value, share.</summary>
    Shares,

    /// <summary>Two categories and a value: columns row, column, value.</summary>
    HeatMap,

    /// <summary>Rows only a table does justice to.</summary>
    Table,
}
