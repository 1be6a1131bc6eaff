namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>What <see cref="SyntheticPatents.Generate"/> makes: the same options give the same records.</summary>
public sealed record GenerationOptions
{
    /// <summary>Where every draw starts from.</summary>
    public ulong Seed { get; init; } = 20251231;

    /// <summary>How many records come out; an application and its grant are two.</summary>
    public int Count { get; init; } = 3000;

    /// <summary>How many made-up firms, schools and institutes file; bounds the memory used.</summary>
    public int Firms { get; init; } = 6000;

    /// <summary>The last day of publication: what would be published later is not known yet, so it is left out.</summary>
    public DateOnly CutOff { get; init; } = new(2025, 12, 31);

    /// <summary>Only branches of this cluster (such as 集成电路); all of them where null.</summary>
    public string? Cluster { get; init; }

    /// <summary>Whether some records print a variant of their applicant's name.</summary>
    public bool NameVariants { get; init; } = true;
}
