namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>Makes of ranked documents what is shown of them.</summary>
internal sealed class HitAssembler(StoredFamilies families, Subject subject, Comparison comparison, TermReader reader)
{
    private const int MostShared = 12;

    private readonly PassageFinder _passages = new(comparison.Text, reader);

    internal IReadOnlyList<SimilarHit> Assemble(IReadOnlyList<RankedText> ranked)
    {
        var applications = families.Applications([.. ranked.Select(text => families.Of(text.Stored.Row))]);
        return [.. ranked.Select(text => Hit(text, applications[families.Of(text.Stored.Row)]))];
    }

    private SimilarHit Hit(RankedText ranked, IReadOnlyDictionary<int, StoredApplication> family)
    {
        var stored = ranked.Stored;
        var application = families.Application(stored.Row);
        var days = family[application].Days;
        var (relation, reason) = DateRelations.Of(subject.CriticalDate, subject.Kind, days);
        return new SimilarHit
        {
            Publication = stored.Publication,
            Application = stored.Application,
            Title = stored.Text.Title,
            Applicants = stored.Applicants,
            Ipc = stored.Text.Ipc,
            FilingDate = days.Filing,
            PriorityDate = days.Priority,
            PublicationDate = stored.PublicationDate,
            FirstPublicationDate = days.FirstPublication,
            Score = ranked.Score,
            Parts = ranked.Parts,
            Shared = Shared(TextProfile.Of(Comparison.Shortened(stored.Text), reader)),
            Relation = relation,
            Reason = reason,
            Passage = _passages.Best(Comparison.Shortened(stored.Text)),
            Members = [.. family.Where(one => one.Key != application).Select(one => Member(one.Value))
                .OrderBy(member => member.FilingDate ?? DateOnly.MaxValue)
                .ThenBy(member => member.Application ?? member.Publication, StringComparer.Ordinal)],
            IsOwn = ranked.IsOwn,
        };
    }

    private SimilarMember Member(StoredApplication application)
    {
        var latest = application.Latest;
        var (relation, reason) = DateRelations.Of(subject.CriticalDate, subject.Kind, application.Days);
        return new SimilarMember(
            latest.Publication, latest.Application, latest.Text.Title, application.Days.Filing, application.Days.FirstPublication, relation, reason);
    }

    /// <summary>The most telling words of both, none that is common or a part of another.</summary>
    private List<string> Shared(TextProfile other)
    {
        var chosen = new List<string>();
        foreach (var word in comparison.Asked.Words.Words.Where(number => other.Words.Has(number) && !reader.Vocabulary[number].IsCommon)
            .Select(number => (reader.Vocabulary[number].Text, Weight: reader.Vocabulary[number].Rarity
                * Math.Min(comparison.Asked.Words.Weight(number), other.Words.Weight(number))))
            .OrderByDescending(word => word.Weight * word.Text.Length).ThenBy(word => word.Text, StringComparer.Ordinal)
            .Select(word => word.Text))
        {
            if (!chosen.Exists(longer => longer.Contains(word, StringComparison.Ordinal)))
            {
                chosen.Add(word);
            }

            if (chosen.Count == MostShared)
            {
                break;
            }
        }

        return chosen;
    }
}
