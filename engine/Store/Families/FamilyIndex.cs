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
    /// <param name="known">What all applications said before.</param>
    internal void Update(IReadOnlyList<int> touched, FreshFilings fresh, IFilingFacts known)
    {
        if (touched.Count == 0)
        {
            return;
        }

        simple.Grow(touched[^1] + 1);
        extended.Grow(touched[^1] + 1);
        var holders = known.Holders(fresh.Keys);
        var others = Others(touched, holders);
        var (joined, alone) = fresh.Part(holders.Select(holder => holder.Key), application => extended[application] >= 0);
        Remove(touched, fresh);
        FilingFacts[] facts = [.. joined.Concat(others.Count == 0 ? [] : known.Of(others)).OrderBy(fact => fact.Application)];
        var applications = Array.ConvertAll(facts, fact => fact.Application);
        var (sets, components) = FamilyPartition.Of(facts);
        simple.Assign(applications, sets);
        extended.Assign(applications, components);
        simple.Found(alone);
        extended.Found(alone);
    }

    /// <summary>The untouched members of every extended family that was touched, or that a touched application now names.</summary>
    /// <remarks>
    /// That is all there is to look at: untouched applications that share a number were of one extended family before.
    /// </remarks>
    private HashSet<int> Others(IReadOnlyList<int> touched, IReadOnlyList<(int Application, long Key)> holders)
    {
        var families = touched.Concat(holders.Select(holder => holder.Application))
            .Select(application => extended[application]).Where(family => family >= 0).ToHashSet();
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

    private void Remove(IReadOnlyList<int> touched, FreshFilings fresh)
    {
        var there = new RecordSet(extended.Count);
        foreach (var application in fresh.Applications)
        {
            there.Add(application);
        }

        foreach (var application in touched)
        {
            if (!there.Contains(application))
            {
                simple.Remove(application);
                extended.Remove(application);
            }
        }
    }
}
