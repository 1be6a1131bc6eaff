namespace ZhuhaiIp.Analytics.Reports.Model;

/// <summary>A report, whatever file it ends up in: what every renderer draws.</summary>
public sealed record Report
{
    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>What kind of report it is, one short line under the title.</summary>
    public required string Subtitle { get; init; }

    /// <summary>What a reader must know first: region, cut-off, generation.</summary>
    public required IReadOnlyList<Fact> Facts { get; init; }

    /// <summary>Its body, in reading order.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>The state of the store that every number was taken from.</summary>
    public required StoreMark Store { get; init; }

    /// <summary>Whether records made for samples are among those counted: said on every page.</summary>
    public required bool Synthetic { get; init; }

    /// <summary>What holds for the whole report.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The same content for a program to read, in the shape that the command line promises.</summary>
    public required IReportData Data { get; init; }
}
