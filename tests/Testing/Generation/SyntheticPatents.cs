namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>Makes records that read like real ones and are nobody's: for samples, tests and benchmarks.</summary>
public static class SyntheticPatents
{
    /// <summary>Streams <see cref="GenerationOptions.Count"/> records; memory does not grow with their number.</summary>
    public static IEnumerable<SyntheticPatent> Generate(GenerationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var drafter = new RecordDrafter(options);
        for (var made = 0; made < options.Count;)
        {
            if (drafter.Next() is not { } record)
            {
                continue;
            }

            yield return record;
            made++;
            if (made < options.Count && drafter.GrantOf(record) is { } grant)
            {
                yield return grant;
                made++;
            }
        }
    }
}
