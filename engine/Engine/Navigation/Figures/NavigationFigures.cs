namespace ZhuhaiIp.Analytics.Engine.Navigation.Figures;

/// <summary>Every figure that reports show, in the order of the reports.</summary>
internal static class NavigationFigures
{
    /// <summary>All of them.</summary>
    internal static IReadOnlyList<INavigationFigure> All { get; } =
    [
        new FilingTrend(local: false),
        new BranchShare(),
        new BranchTrend(),
        new IpcHeatMap(),
        new TopApplicants(local: false),
        new ApplicantConcentration(),
        new Places(),
        new FilingTrend(local: true),
        new TopApplicants(local: true),
        new RegionalAdvantage(),
        new BranchQueries(),
    ];

    /// <summary>The figure with this id.</summary>
    internal static INavigationFigure Find(string id) => All.Single(figure => figure.Definition.Id == id);
}
