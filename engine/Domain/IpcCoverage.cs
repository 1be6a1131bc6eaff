namespace ZhuhaiIp.Analytics.Domain;

/// <summary>What the answer to "does this symbol cover that one?" rests on.</summary>
public enum IpcCoverageBasis
{
    /// <summary>The levels from section to main group, which a symbol spells out.</summary>
    Levels = 1,

    /// <summary>The dot depth of a scheme table.</summary>
    SchemeTable = 2,

    /// <summary>No table knows the symbols: only the same symbol counts as covered (仅同一分类号).</summary>
    SameSymbolOnly = 3,
}

/// <summary>Whether one symbol covers another, and how that is known.</summary>
/// <param name="Covered">Whether it does.</param>
/// <param name="Basis">What the answer rests on.</param>
public sealed record IpcCoverage(bool Covered, IpcCoverageBasis Basis);
