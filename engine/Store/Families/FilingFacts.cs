namespace ZhuhaiIp.Analytics.Store.Families;

/// <summary>The numbers by which one application belongs to families, hashed.</summary>
/// <param name="Application">The application's id.</param>
internal sealed record FilingFacts(int Application)
{
    internal List<long> Own { get; } = [];

    internal List<long> Priorities { get; } = [];

    internal List<long> InactivePriorities { get; } = [];

    internal List<long> International { get; } = [];

    internal List<long> Parents { get; } = [];

    /// <summary>Every number that joins it to others in an extended family.</summary>
    internal IEnumerable<long> Keys => Own.Concat(Priorities).Concat(InactivePriorities).Concat(International).Concat(Parents);

    /// <summary>Takes one number; what a hint or a twin says joins nothing.</summary>
    internal void Add(FilingRole role, long key)
    {
        var keys = role switch
        {
            FilingRole.Own => Own,
            FilingRole.Priority => Priorities,
            FilingRole.InactivePriority => InactivePriorities,
            FilingRole.International => International,
            FilingRole.Parent => Parents,
            _ => null,
        };
        keys?.Add(key);
    }
}
