namespace ZhuhaiIp.Analytics.Engine.Navigation;

/// <summary>One node of a study's technology tree (技术分解表).</summary>
public sealed record StudyBranch
{
    /// <summary>Its identity in the study: small letters, digits and hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Its name, in Chinese.</summary>
    public required string Name { get; init; }

    /// <summary>Where in the value chain it stands: its own, or that of the branch above; null where neither says.</summary>
    public StudyPosition? Position { get; init; }

    /// <summary>What belongs here and what does not, in Chinese; null where nothing was written.</summary>
    public string? Note { get; init; }

    /// <summary>Its conditions: a record that meets one of them is in the branch.</summary>
    public IReadOnlyList<StudyClause> Any { get; init; } = [];

    /// <summary>What it leaves out itself.</summary>
    public IReadOnlyList<StudyExclusion> Exclude { get; init; } = [];

    /// <summary>What the study and the branches above leave out: it counts here too.</summary>
    public IReadOnlyList<StudyExclusion> Inherited { get; init; } = [];

    /// <summary>The branches below, in the order of the file; empty for a leaf.</summary>
    public IReadOnlyList<StudyBranch> Branches { get; init; } = [];

    /// <summary>Whether no branch lies below.</summary>
    public bool IsLeaf => Branches.Count == 0;

    /// <summary>The branch itself and all below, from top to bottom.</summary>
    public IEnumerable<StudyBranch> Descendants() => Branches.SelectMany(branch => branch.Descendants()).Prepend(this);

    /// <summary>
    /// The branch as one query that a search accepts: its own conditions or those of a branch below, without what is excluded
    /// here and above. So what a branch finds, the branch above finds as well unless the upper one excludes it, and then neither does.
    /// </summary>
    public string ToQuery() => StudyQuery.Without(Body(), Inherited);

    /// <summary>The query without what the branches above exclude: what they put together themselves.</summary>
    internal string Body() => StudyQuery.Without(StudyQuery.Any(Operands()), Exclude);

    private IEnumerable<string> Operands()
    {
        var own = Any.Select(StudyQuery.Group);
        return own.Concat(Branches.Select(branch => branch.Exclude.Count > 0 ? $"({branch.Body()})" : branch.Body()));
    }
}
