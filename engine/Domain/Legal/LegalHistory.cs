namespace ZhuhaiIp.Analytics.Domain.Legal;

/// <summary>What is known of an application or right, and how it stood on any day.</summary>
/// <remarks>
/// Pure: the same documents and events, in any order and with any repeated, give the same status. <c>as of</c> takes
/// what had effect by that day, <c>known</c> what could be known by that day.
/// </remarks>
public sealed class LegalHistory
{
    private readonly LegalFacts _facts;
    private readonly IReadOnlyList<LegalEvent> _events;

    /// <summary>The history of the application that the facts and the events are of.</summary>
    public LegalHistory(LegalFacts facts, IEnumerable<LegalEvent> events) =>
        (_facts, _events) = (facts, [.. InOrder(events.Distinct())]);

    /// <summary>The events, in the order of their days.</summary>
    public IReadOnlyList<LegalEvent> Events => _events;

    /// <summary>How it stood on the day <paramref name="asOf"/>, by what could be known on the day <paramref name="known"/>.</summary>
    public LegalStatus At(DateOnly asOf, DateOnly known)
    {
        var events = InOrder(LegalCorrection.Apply(_events.Where(one => IsBy(one.DayKnown, known))))
            .Where(one => IsBy(one.Day, asOf)).ToList();
        var fold = Fold(events, asOf < known ? asOf : known);
        var encumbrances = new OpenEncumbrances();
        events.ForEach(encumbrances.Take);
        var expiry = TermExtension.Extend(
            PatentTerm.ExpiryOf(_facts), events.Where(one => one.Kind == LegalEventKind.TermExtended));
        if (expiry <= asOf)
        {
            fold.Expire(expiry.Value, PatentTerm.WholeYears(_facts.FilingDate ?? expiry.Value, expiry.Value));
        }

        return new LegalStatus(fold.Code, asOf, known)
        {
            Since = fold.Since,
            Basis = fold.Basis,
            Reason = fold.Reason,
            IsInvalidatedInPart = fold.IsPartial,
            Expiry = expiry,
            YearsInForce = YearsInForce(fold, asOf),
            Encumbrances = encumbrances.Open,
            OwnerChanges = [.. events.Select(OwnerChanges.Of).OfType<OwnerChange>()],
            Notes = fold.Notes,
        };
    }

    private static bool IsBy(DateOnly? day, DateOnly limit) => day is null || day <= limit;

    private static IOrderedEnumerable<LegalEvent> InOrder(IEnumerable<LegalEvent> events) => events
        .OrderBy(one => one.Day ?? DateOnly.MinValue).ThenBy(one => one.Kind).ThenBy(one => one.DayKnown)
        .ThenBy(one => one.GazetteDay).ThenBy(one => one.Wording, StringComparer.Ordinal)
        .ThenBy(one => one.Detail, StringComparer.Ordinal).ThenBy(one => one.Amount);

    /// <summary>Events and publications in the order of days; on one day the events speak first.</summary>
    private LegalFold Fold(List<LegalEvent> events, DateOnly published)
    {
        var fold = new LegalFold();
        var next = 0;
        foreach (var document in _facts.Documents.Where(one => IsBy(one.Date, published))
            .OrderBy(one => one.Date ?? DateOnly.MinValue).ThenBy(one => one.Number.ToString(), StringComparer.Ordinal))
        {
            for (; next < events.Count && (events[next].Day ?? DateOnly.MinValue) <= (document.Date ?? DateOnly.MinValue); next++)
            {
                fold.Take(events[next]);
            }

            fold.Take(document);
        }

        for (; next < events.Count; next++)
        {
            fold.Take(events[next]);
        }

        return fold;
    }

    private int? YearsInForce(LegalFold fold, DateOnly asOf)
    {
        var end = fold.Code switch
        {
            LegalStatusCode.InForce or LegalStatusCode.InForceInPart => asOf,
            LegalStatusCode.LapsedForFees or LegalStatusCode.Terminated or LegalStatusCode.Expired or LegalStatusCode.Abandoned
                or LegalStatusCode.AbandonedForTwin => fold.Since,
            _ => null,
        };
        return fold.WasInForce && _facts.FilingDate is { } start && end >= start ? PatentTerm.WholeYears(start, end.Value) : null;
    }
}
