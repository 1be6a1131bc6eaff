namespace ZhuhaiIp.Analytics.Engine.Navigation.Modules;

/// <summary>A section of navigation reports: its figures, and a plain reading made from them by rules.</summary>
internal interface INavigationModule
{
    /// <summary>Its identity in a report.</summary>
    string Id { get; }

    /// <summary>The section for a study.</summary>
    NavigationSection Build(StudyWorkspace workspace);
}
