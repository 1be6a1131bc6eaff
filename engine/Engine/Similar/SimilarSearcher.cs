using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Engine.Records;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>Finds the families that are similar to a stored record or to a text; safe to use from several threads.</summary>
/// <remarks>
/// Two steps. The most telling words of the text (rarity times weight) find documents by BM25; the best of these are
/// compared whole: words both ways, rare words, runs of characters, classes. No family is shown twice. Later searches
/// are quicker, since what words are rare is kept.
/// </remarks>
internal sealed class SimilarSearcher : IDisposable
{
    private const int MaximumLimit = 1_000;
    private const int BestCompared = 200;
    private const int FewestCompared = 60;
    private const int MostCompared = 4_000;
    private const int MoreRoom = 4;

    // A tenth of a second's worth of cutting into words.
    private const int CharactersCompared = 150_000;
    private const int LongestText = 100_000;

    private readonly PatentStore _store;
    private readonly TermFrequencies _frequencies;
    private readonly WordAnalyzer _analyzer;
    private readonly StoredTexts _texts;
    private readonly PriorityDays _priorities;
    private readonly StoredFamilies _families;
    private readonly CandidateFinder _candidates;

    internal SimilarSearcher(PatentStore store)
    {
        _store = store;
        _analyzer = new WordAnalyzer(IndexLexicon.Cutter(store.Manifest));
        _frequencies = new TermFrequencies(store.Index);
        _texts = new StoredTexts(store);
        _priorities = new PriorityDays(store);
        _families = new StoredFamilies(store, _texts, _priorities);
        _candidates = new CandidateFinder(store, _frequencies);
    }

    /// <summary>The families most similar to what the request names.</summary>
    /// <exception cref="AnalyticsException">The request cannot be read, or the store has no such record.</exception>
    internal SimilarResult Find(SimilarRequest request)
    {
        Require(request);
        var subject = (request.Number is { } number ? Stored(number) : new Subject(request.Text!)).On(request.CriticalDate);
        var reader = new TermReader(_analyzer, new Vocabulary(_frequencies));
        var comparison = new Comparison(subject.Text, reader, LongestText);
        var terms = _candidates.Choose(comparison.Asked.Words, reader.Vocabulary);
        var notes = new SimilarNotes(subject, LongestText, _store.HasFamilies);
        var ranking = Rank(request, subject, comparison, terms, Allowed(request, subject, notes));
        var hits = new HitAssembler(_families, subject, comparison, reader).Assemble(ranking.Families);
        notes.AddFindings(terms, ranking, hits);
        notes.AddOwn(subject.Family is { } own && !request.WithOwn ? _families.Applications([own])[own].Values : []);
        return new SimilarResult
        {
            Title = subject.Text.Title,
            Number = subject.Number,
            CriticalDate = subject.CriticalDate,
            Basis = subject.Basis,
            Terms = terms,
            Matched = ranking.Matched,
            Compared = ranking.Compared,
            Hits = hits,
            Notes = notes.All,
        };
    }

    public void Dispose()
    {
        _priorities.Dispose();
        _analyzer.Dispose();
    }

    private static void Require(SimilarRequest request)
    {
        if (request.Limit is < 1 or > MaximumLimit)
        {
            throw new AnalyticsException(new Wording(
                $"--limit 须在 1 到 {MaximumLimit} 之间", $"--limit must be from 1 to {MaximumLimit}"));
        }

        if ((request.Number is null) == (request.Text is null))
        {
            throw new AnalyticsException(new Wording("请给出一个号码或一段文本（二者取一）", "Give a number or a text, one of the two"));
        }

        if (request.Text is { } text && string.IsNullOrWhiteSpace(text.Title + text.Abstract + text.Claims))
        {
            throw new AnalyticsException(new Wording("文本是空的：没有可比的内容", "The text is empty: there is nothing to compare"));
        }
    }

    private Subject Stored(string number)
    {
        var rows = new RecordLookup(_store).Rows(number);
        if (rows.Count == 0)
        {
            throw new AnalyticsException(new Wording($"库中没有 {number}", $"{number} is not in the store"));
        }

        var row = rows.Ids().First();
        var family = _families.Of(row);
        return Subject.Of(_families.Applications([family])[family][_families.Application(row)], family);
    }

    /// <summary>The rows that may be shown: live, none of the own family, within what the request wants.</summary>
    private RecordSet Allowed(SimilarRequest request, Subject subject, SimilarNotes notes)
    {
        var allowed = _store.Live;
        if (request.Query is { } text)
        {
            var limits = SearchLimits.WithoutTime;
            var translator = new QueryTranslator(_store, new ApplicationStatuses(_store, null, null), new SavedQueries(_store), limits);
            allowed = allowed.And(RecordSearcher.Rows(_store, QueryParser.Parse(text).Accept(translator), limits));
            notes.Add(translator.Notes);
        }

        if (request.Before is { } day)
        {
            // No day is before the first one of the calendar.
            allowed = day == DateOnly.MinValue ? new RecordSet(allowed.Capacity) : allowed.And(RecordSearcher.Rows(
                _store, FullTextQueries.Days(FullTextFields.PublicationDate, null, day.AddDays(-1)), SearchLimits.WithoutTime));
        }

        return subject.Family is { } own ? allowed.Except(_families.Rows(own)) : allowed;
    }

    /// <summary>Compares the best candidates, and more of them where too few families came of it.</summary>
    private SimilarRanking Rank(
        SimilarRequest request, Subject subject, Comparison comparison, IReadOnlyList<SimilarTerm> terms, RecordSet allowed)
    {
        List<RankedText> own = [.. subject.Family is { } family && request.WithOwn
            ? _families.Rows(family).Ids().Select(row => comparison.With(_texts.OfRow(row)) with { IsOwn = true }) : []];
        for (var times = 1; ; times *= MoreRoom)
        {
            var room = Math.Max(BestCompared, 2 * request.Limit) * times;
            var found = _candidates.Find(terms, allowed, room);
            var compared = Compare(comparison, found, Math.Max(FewestCompared, 2 * request.Limit) * times, CharactersCompared * times);
            var families = own.Concat(compared).Order(RankedText.BestFirst).GroupBy(text => _families.Of(text.Stored.Row))
                .Take(request.Limit).Select(texts => texts.First()).ToList();
            if (families.Count == request.Limit || compared.Count == found.Count || room >= MostCompared)
            {
                return new SimilarRanking(families, found.Count, compared.Count, compared.Exists(text => text.Stored.Text.HasBody));
            }
        }
    }

    /// <summary>Compares the best of what was found, until the characters run out, but never fewer than <paramref name="fewest"/>.</summary>
    private List<RankedText> Compare(Comparison comparison, RowCollector found, int fewest, int characters)
    {
        var compared = new List<RankedText>();
        foreach (var row in found.Ranked())
        {
            if (compared.Count >= fewest && characters <= 0)
            {
                break;
            }

            var stored = _texts.Of(row.Row, row.Document);
            characters -= Comparison.Shortened(stored.Text).Length;
            compared.Add(comparison.With(stored));
        }

        return compared;
    }
}
