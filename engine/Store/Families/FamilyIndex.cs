namespace ZhuhaiIp.Analytics.Store.Families;

/// <summary>Families kept up to date: a batch costs the families that it touches, and one look at the table of numbers.</summary>
/// <param name="simple">The simple families as they are.</param>
/// <param name="extended">The extended families as they are.</param>
internal sealed class FamilyIndex(FamilyIds simple, FamilyIds extended)
{
    internal FamilyIds Simple => simple;

    internal FamilyIds Extended => extended;

    /// <summary>Takes up what became of some applications.</summary>
    /// <param name="touched">The applications whose documents changed, in rising order.</param>
    /// <param name="fresh">What they say now; those that say nothing are gone.</param>
    /// <param name="known">What all others say.</param>
    internal void Update(IReadOnlyList<int> touched, IReadOnlyList<FilingFacts> fresh, IFilingFacts known)
    {
        if (touched.Count == 0)
        {
            return;
        }

        simple.Grow(touched[^1] + 1);
        extended.Grow(touched[^1] + 1);
        var others = Others(touched, fresh, known);
        var gone = touched.Except(fresh.Select(fact => fact.Application)).ToList();
        FilingFacts[] facts = [.. fresh.Concat(others.Count == 0 ? [] : known.Of(others)).OrderBy(fact => fact.Application)];
        var applications = Array.ConvertAll(facts, fact => fact.Application);
        var (sets, components) = FamilyPartition.Of(facts);
        simple.Remove(gone);
        extended.Remove(gone);
        simple.Assign(applications, sets);
        extended.Assign(applications, components);
    }

    /// <summary>The untouched members of every extended family that was touched, or that a touched application now names.</summary>
    /// <remarks>
    /// That is all there is to look at: untouched applications that share a number were of one extended family before.
    /// </remarks>
    private HashSet<int> Others(IReadOnlyList<int> touched, IReadOnlyList<FilingFacts> fresh, IFilingFacts known)
    {
        var families = touched.Select(application => extended[application]).Where(family => family >= 0).ToHashSet();
        families.UnionWith(known.Holders(fresh.SelectMany(fact => fact.Keys).ToHashSet())
            .Select(application => extended[application]).Where(family => family >= 0));
        var others = new HashSet<int>();
        for (var application = 0; families.Count > 0 && application < extended.Count; application++)
        {
            if (extended[application] >= 0 && families.Contains(extended[application]))
            {
                others.Add(application);
            }
        }

        others.ExceptWith(touched);
        return others;
    }
}

/// <summary>What the applications of a store say that no batch at hand touches.</summary>
internal interface IFilingFacts
{
    /// <summary>The applications that have one of these numbers, in any role that joins.</summary>
    IEnumerable<int> Holders(IReadOnlySet<long> keys);

    /// <summary>What these applications say.</summary>
    IEnumerable<FilingFacts> Of(IReadOnlySet<int> applications);
}
