namespace ZhuhaiIp.Analytics.Reports.Charts;

/// <summary>The colours of a chart on one kind of ground.</summary>
/// <remarks>
/// Neighbours of the palette differ in lightness as well as in hue: they stay apart for colour-blind readers and in a grey print.
/// </remarks>
internal sealed record ChartTheme
{
    /// <summary>For a white ground, on screen and on paper.</summary>
    internal static ChartTheme Light { get; } = new()
    {
        Ink = "#24303c",
        Quiet = "#55626f",
        Line = "#c9d1d9",
        Grid = "#e9edf1",
        Ground = "#ffffff",
        Shade = "rgba(110,125,140,0.13)",
        Hatch = "rgba(255,255,255,0.62)",
        Accent = "#2f6291",
        Mark = "#b4532a",
        Series = ["#2f6291", "#e3a13c", "#5fa8a0", "#a34a6b", "#8fb3d4", "#6b7a3d", "#c98d76", "#7a7f88"],
        Heat = ["#e6eff7", "#c3daec", "#92bfdd", "#5b9bc8", "#2f74ab", "#164a78"],
    };

    /// <summary>For a dark ground.</summary>
    internal static ChartTheme Dark { get; } = new()
    {
        Ink = "#dde4ea",
        Quiet = "#a3b0bc",
        Line = "#4a5763",
        Grid = "#2b353f",
        Ground = "#1a2129",
        Shade = "rgba(165,180,195,0.13)",
        Hatch = "rgba(26,33,41,0.6)",
        Accent = "#6ba3d3",
        Mark = "#f0a07a",
        Series = ["#6ba3d3", "#e8b45c", "#4f968e", "#d48aa6", "#3f6d99", "#a9b872", "#c58d78", "#99a1ab"],
        Heat = ["#223243", "#27455f", "#2d5b80", "#3a78a6", "#62a0cb", "#a3cdea"],
    };

    /// <summary>Names and numbers.</summary>
    internal required string Ink { get; init; }

    /// <summary>Axis labels.</summary>
    internal required string Quiet { get; init; }

    /// <summary>Axis lines.</summary>
    internal required string Line { get; init; }

    /// <summary>Grid lines.</summary>
    internal required string Grid { get; init; }

    /// <summary>What the chart stands on.</summary>
    internal required string Ground { get; init; }

    /// <summary>The band behind incomplete years.</summary>
    internal required string Shade { get; init; }

    /// <summary>The strokes over the columns of incomplete years.</summary>
    internal required string Hatch { get; init; }

    /// <summary>Bars of one colour.</summary>
    internal required string Accent { get; init; }

    /// <summary>A line of reference.</summary>
    internal required string Mark { get; init; }

    /// <summary>Series, in order.</summary>
    internal required IReadOnlyList<string> Series { get; init; }

    /// <summary>Cells of a heat map, from few to many.</summary>
    internal required IReadOnlyList<string> Heat { get; init; }
}
