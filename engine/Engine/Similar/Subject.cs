using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>What others are compared with.</summary>
internal sealed record Subject(SimilarText Text)
{
    /// <summary>The number of the record; null for a text.</summary>
    internal string? Number { get; init; }

    /// <summary>Its family; null for a text.</summary>
    internal int? Family { get; init; }

    internal DateOnly? CriticalDate { get; init; }

    internal CriticalDateBasis Basis { get; init; }

    internal PatentKind Kind { get; init; }

    /// <summary>The subject with the day that was given, where one was.</summary>
    internal Subject On(DateOnly? given) => given is null ? this : this with { CriticalDate = given, Basis = CriticalDateBasis.Given };

    /// <summary>A stored application.</summary>
    internal static Subject Of(StoredApplication application, int family)
    {
        var days = application.Days;
        return new Subject(application.Text)
        {
            Number = application.Latest.Number,
            Family = family,
            CriticalDate = days.Earliest,
            Basis = days.Earliest is null ? CriticalDateBasis.None
                : days.Earliest == days.Filing ? CriticalDateBasis.Filing
                : CriticalDateBasis.Priority,
            Kind = days.Kind,
        };
    }
}
