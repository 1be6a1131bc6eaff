using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Navigation;

/// <summary>One figure of a report, with everything a reader needs to believe or to repeat it.</summary>
public sealed record Figure
{
    /// <summary>Its identity in the report, such as <c>filing-trend</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its title, in Chinese.</summary>
    public required string Title { get; init; }

    /// <summary>How its rows are best shown.</summary>
    public required FigureShape Shape { get; init; }

    /// <summary>What it counts.</summary>
    public required CountUnit Unit { get; init; }

    /// <summary>How several applicants share a record in it.</summary>
    public required Attribution Attribution { get; init; }

    /// <summary>Which day of a record it goes by; null where days play no part.</summary>
    public required DateType? DateType { get; init; }

    /// <summary>The latest publication date in the store; null where none is known.</summary>
    public required DateOnly? CutOff { get; init; }

    /// <summary>The base set, as a query that a search accepts.</summary>
    public required string Query { get; init; }

    /// <summary>The formula in words, in Chinese.</summary>
    public required string Definition { get; init; }

    /// <summary>How many records of <see cref="Unit"/> the base set holds.</summary>
    public required long Total { get; init; }

    /// <summary>What each cell of a row is.</summary>
    public required IReadOnlyList<FigureColumn> Columns { get; init; }

    /// <summary>The rows, in the order they are to be shown; empty where <see cref="Notes"/> say why.</summary>
    public required IReadOnlyList<IReadOnlyList<FigureValue>> Rows { get; init; }

    /// <summary>What a reader must know beside the rows, in Chinese: incomplete years, small numbers, refusals.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Years whose numbers are not complete: shown hatched.</summary>
    public IReadOnlyList<int> IncompleteYears { get; init; } = [];

    /// <summary>Whether one record may count in several rows of a year: then rows are drawn beside each other, never stacked.</summary>
    public bool Overlapping { get; init; }

    /// <summary>A value to compare a ranking with, such as 1 for an RTA; null for none.</summary>
    public double? Reference { get; init; }
}
