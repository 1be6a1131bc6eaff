namespace ZhuhaiIp.Analytics.Reports.Charts;

/// <summary>What to make of each kind of chart.</summary>
/// <typeparam name="T">What is made.</typeparam>
public interface IChartVisitor<out T>
{
    /// <summary>Of columns stacked over years.</summary>
    T Visit(StackedColumns columns);

    /// <summary>Of lines over years.</summary>
    T Visit(Lines lines);

    /// <summary>Of horizontal bars.</summary>
    T Visit(HorizontalBars bars);

    /// <summary>Of the shares of a whole.</summary>
    T Visit(ShareBars shares);

    /// <summary>Of a heat map.</summary>
    T Visit(HeatMap map);
}
