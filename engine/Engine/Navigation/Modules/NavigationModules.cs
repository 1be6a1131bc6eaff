namespace ZhuhaiIp.Analytics.Engine.Navigation.Modules;

/// <summary>The sections of a report, in their order: direction, position, method.</summary>
internal static class NavigationModules
{
    /// <summary>All of them.</summary>
    internal static IReadOnlyList<INavigationModule> All { get; } =
    [
        new OverviewModule(),
        new StructureModule(),
        new ControlModule(),
        new PositionModule(),
        new MethodModule(),
    ];
}
