using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Navigation;

/// <summary>What a navigation report is made from: a cluster, a region, and the tree of its technologies.</summary>
public sealed record NavigationStudy
{
    /// <summary>Its identity: small letters, digits and hyphens, such as <c>printing</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The cluster, such as 高端打印设备.</summary>
    public required string Cluster { get; init; }

    /// <summary>The cluster in English; null where nothing was written.</summary>
    public string? ClusterEnglish { get; init; }

    /// <summary>The report's title, in Chinese.</summary>
    public required string Title { get; init; }

    /// <summary>What the cluster holds and what it does not, in Chinese.</summary>
    public required string Boundary { get; init; }

    /// <summary>The code of the region looked at, such as <c>440400</c>.</summary>
    public required string Region { get; init; }

    /// <summary>The codes of the regions it is compared with, in the order of the file.</summary>
    public IReadOnlyList<string> Benchmarks { get; init; } = [];

    /// <summary>What is counted.</summary>
    /// <value><see cref="CountUnit.Application"/> unless the file says otherwise.</value>
    public CountUnit Unit { get; init; } = CountUnit.Application;

    /// <summary>How several applicants share a record.</summary>
    /// <value><see cref="Attribution.First"/> unless the file says otherwise.</value>
    public Attribution Attribution { get; init; } = Attribution.First;

    /// <summary>Which day of a record counts.</summary>
    /// <value><see cref="DateType.Filing"/> unless the file says otherwise.</value>
    public DateType DateType { get; init; } = DateType.Filing;

    /// <summary>The last day looked at; null for all that the store holds.</summary>
    public DateOnly? CutOff { get; init; }

    /// <summary>The years that trends show; null for all that the records have.</summary>
    public StudyYears? Years { get; init; }

    /// <summary>What the whole study leaves out.</summary>
    public IReadOnlyList<StudyExclusion> Exclude { get; init; } = [];

    /// <summary>The top of the technology tree, in the order of the file.</summary>
    public required IReadOnlyList<StudyBranch> Branches { get; init; }

    /// <summary>Every branch, from top to bottom.</summary>
    public IEnumerable<StudyBranch> AllBranches() => Branches.SelectMany(branch => branch.Descendants());

    /// <summary>The branches that no branch lies below, from top to bottom.</summary>
    public IEnumerable<StudyBranch> Leaves() => AllBranches().Where(branch => branch.IsLeaf);

    /// <summary>The cluster's base set as one query that a search accepts: the union of its branches.</summary>
    public string ToQuery()
    {
        var bodies = Branches.Select(branch => branch.Exclude.Count > 0 ? $"({branch.Body()})" : branch.Body());
        return StudyQuery.Without(StudyQuery.Any(bodies), Exclude);
    }
}
