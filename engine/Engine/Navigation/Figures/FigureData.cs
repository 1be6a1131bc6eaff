namespace ZhuhaiIp.Analytics.Engine.Navigation.Figures;

/// <summary>What a store gave for a figure.</summary>
/// <param name="Local">Whether its base set is the region's, not the whole study's.</param>
/// <param name="Rows">The rows, in order.</param>
internal sealed record FigureData(bool Local, IReadOnlyList<IReadOnlyList<FigureValue>> Rows)
{
    internal IReadOnlyList<string> Notes { get; init; } = [];

    internal IReadOnlyList<int> IncompleteYears { get; init; } = [];
}
