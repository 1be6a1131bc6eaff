namespace ZhuhaiIp.Analytics.Engine.Navigation.Figures;

/// <summary>What a figure is, before any store is asked.</summary>
/// <param name="Id">Its identity in a report.</param>
/// <param name="Title">Its title, in Chinese.</param>
/// <param name="Shape">How its rows are best shown.</param>
/// <param name="Formula">How it is counted, in Chinese: printed with it.</param>
/// <param name="UsesDates">Whether days play a part.</param>
/// <param name="Columns">What each cell of a row is.</param>
public sealed record FigureDefinition(
    string Id, string Title, FigureShape Shape, string Formula, bool UsesDates, IReadOnlyList<FigureColumn> Columns);
