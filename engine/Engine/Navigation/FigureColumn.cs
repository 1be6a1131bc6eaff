namespace ZhuhaiIp.Analytics.Engine.Navigation;

/// <summary>One column of a figure's rows.</summary>
/// <param name="Id">Its key in JSON, such as <c>filing_year</c>.</param>
/// <param name="Name">Its heading, in Chinese.</param>
public sealed record FigureColumn(string Id, string Name);
