namespace ZhuhaiIp.Analytics.Engine.Navigation.Figures;

/// <summary>A figure of navigation reports: a question with a name, a formula and one statement.</summary>
internal interface INavigationFigure
{
    /// <summary>What it is.</summary>
    FigureDefinition Definition { get; }

    /// <summary>Counts it for a study.</summary>
    Figure Of(StudyWorkspace workspace);
}
