using CsCheck;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Tests.Identities;

/// <summary>What a store shows is a function of what was said by whom and when, not of the way it came in.</summary>
public class IdentityPropertyTests
{
    private const int Longest = 12;

    // Few numbers, so that most records meet another one.
    private static readonly Gen<string?> Publication = OneOf(
        null, "CN113138947A", "CN113138947B", "CN110000001A", "CN110000001B", "CN1234567A", "CN1234567C", "US9123456B2");

    private static readonly Gen<string?> Application = OneOf(
        null, Documents.First, Documents.Second, Documents.Third, "US202016812345");

    private static readonly Gen<Said> Record = Gen.Select(
            Publication, Application, Gen.Int[1, 3], Gen.Int[0, 7], Gen.Int[1, 3], Gen.Int[0, 2].Select(i => new[] { "export", "docdb", "official" }[i]), Gen.Int[0, 9])
        .Where((publication, application, _, _, _, _, _) => publication is not null || application is not null)
        .Select((publication, application, version, gaps, day, source, fate) =>
            new Said(Document(publication, application, version, gaps), day, source, IsDeletion: fate == 0));

    private static readonly Gen<(Said[] Records, int[] Order, bool[] Ends, bool[] Reopens)> Histories = Gen.Select(
        Record.Array[1, Longest], Gen.Shuffle(Enumerable.Range(0, Longest).ToArray()), Gen.Bool.Array[Longest], Gen.Bool.Array[Longest]);

    [Fact]
    public void Content_OfAnyOrderAndAnySplitIntoBatches_IsTheSame() => Histories.Sample((records, order, ends, reopens) =>
        Content(Written(order.Where(place => place < records.Length).Select(place => records[place]), ends, reopens))
            .SequenceEqual(Content(Written(records, new bool[Longest], new bool[Longest]))),
        iter: 3000);

    [Fact]
    public void Content_OfAnyHistory_IsWhatTheRuleSays() => Histories.Sample((records, _, ends, reopens) =>
        Content(Written(records, ends, reopens)).SequenceEqual(Expected(records)),
        iter: 3000);

    [Fact]
    public void Undo_OfAnyBatch_EqualsNeverHavingIngestedIt() => Histories.Sample((records, order, ends, reopens) =>
    {
        var store = new MemoryStore();
        var batches = Write(store, records, ends, reopens);
        var undone = order[0] % batches;
        store.Undo(undone + 1);
        store.Reopen();
        return Content(store).SequenceEqual(Expected([.. records.Where((_, place) => BatchOf(records, ends, place) != undone)]));
    }, iter: 3000);

    [Fact]
    public void Take_OfEverythingAgain_IsAllDuplicatesAndChangesNothing() => Histories.Sample((records, order, ends, reopens) =>
    {
        var store = Written(records, ends, reopens);
        var before = Content(store);

        var again = order.Where(place => place < records.Length).Select(place => records[place])
            .Select(said => store.Take(said.Patent, said.Source, said.IsDeletion)).ToList();

        return again.TrueForAll(outcome => outcome == WriteOutcome.Duplicate) && Content(store).SequenceEqual(before);
    }, iter: 3000);

    [Fact]
    public void Take_OfAnUndoneBatchAgain_BringsItBackWithoutNewVersions() => Histories.Sample((records, _, ends, reopens) =>
    {
        var store = new MemoryStore();
        Write(store, records, ends, reopens);
        var (before, rows) = (Content(store), store.Rows);
        store.Undo(1);
        store.NextBatch(Day(records[0].Day));
        Fill(store, records.Where((_, place) => BatchOf(records, ends, place) == 0));

        return Content(store).SequenceEqual(before) && store.Rows >= rows;
    }, iter: 1000);

    [Fact]
    public void PublicationIds_OfAnyHistory_BelongToOneNumberForEver() => Histories.Sample((records, _, ends, reopens) =>
    {
        var store = new MemoryStore();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < records.Length; i++)
        {
            Write(store, [records[i]], [ends[i]], [reopens[i]]);
            foreach (var row in store.Live.Where(row => row.Facts.Publication >= 0))
            {
                if (ids.TryAdd(Number(row.Patent), row.Facts.Publication) is false && ids[Number(row.Patent)] != row.Facts.Publication)
                {
                    return false;
                }
            }
        }

        return ids.Values.Distinct().Count() == ids.Count;
    }, iter: 1000);

    private static Gen<string?> OneOf(params string?[] numbers) => Gen.Int[0, numbers.Length - 1].Select(i => numbers[i]);

    private static Patent Document(string? publication, string? application, int version, int gaps) =>
        Documents.Of(publication, application, $"第{version}版") with
        {
            Title = (gaps & 1) != 0 ? "" : $"第{version}版",
            Abstract = (gaps & 2) != 0 ? "" : $"摘要{version % 2}",
            Claims = (gaps & 4) != 0 ? "" : "权利要求",
            FilingDate = null,
        };

    private static DateTimeOffset Day(int day) => new(2020, 1, day, 0, 0, 0, TimeSpan.Zero);

    private static MemoryStore Written(IEnumerable<Said> records, bool[] ends, bool[] reopens)
    {
        var store = new MemoryStore();
        Write(store, [.. records], ends, reopens);
        store.Reopen();
        return store;
    }

    /// <summary>Writes the records, a batch for each run of one day or less; returns how many batches.</summary>
    private static int Write(MemoryStore store, Said[] records, bool[] ends, bool[] reopens)
    {
        for (var place = 0; place < records.Length; place++)
        {
            if (place == 0 || BatchOf(records, ends, place) != BatchOf(records, ends, place - 1))
            {
                if (reopens[place])
                {
                    store.Reopen();
                }

                store.RedateOrBegin(Day(records[place].Day));
            }

            Fill(store, [records[place]]);
            if (reopens[place])
            {
                store.Place();
            }
        }

        return BatchOf(records, ends, records.Length - 1) + 1;
    }

    private static int BatchOf(Said[] records, bool[] ends, int place) => Enumerable.Range(1, place)
        .Count(at => ends[at - 1] || records[at].Day != records[at - 1].Day);

    private static void Fill(MemoryStore store, IEnumerable<Said> records)
    {
        foreach (var said in records)
        {
            store.Take(said.Patent, said.Source, said.IsDeletion);
        }
    }

    private static IReadOnlyList<string> Content(MemoryStore store)
    {
        var live = store.Live;
        var applications = store.Identities.RowApplications();
        return Lines(live.Select(row => (row.Patent, Application: (object)applications[row.Row])));
    }

    private static IReadOnlyList<string> Lines(IEnumerable<(Patent Patent, object Application)> shown)
    {
        var all = shown.ToList();
        var members = all.ToLookup(document => document.Application, document => Number(document.Patent));
        return [.. all.Select(document => string.Join('|',
                Number(document.Patent), document.Patent.Application, document.Patent.Title, document.Patent.Abstract,
                document.Patent.Claims, string.Join(',', members[document.Application].Order(StringComparer.Ordinal))))
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>The rule, in as few words as there are.</summary>
    private static IReadOnlyList<string> Expected(Said[] records)
    {
        var documents = records.GroupBy(said => Number(said.Patent)).Select(Shown).OfType<Patent>().ToList();
        var published = documents.Where(patent => patent.Publication is not null && patent.Application is not null)
            .Select(patent => patent.Application!.Key).ToHashSet(StringComparer.Ordinal);
        documents.RemoveAll(patent => patent.Publication is null && published.Contains(patent.Application!.Key));
        var parts = Parts(documents);
        return Lines(documents.Select(patent => (patent, (object)parts[Number(patent)])));
    }

    private static Patent? Shown(IEnumerable<Said> sayings)
    {
        var all = sayings.ToList();
        var standing = all.Where(said => !said.IsDeletion)
            .Where(said => !all.Exists(other => other.IsDeletion && other.Source == said.Source && other.Day >= said.Day))
            .OrderByDescending(said => Array.IndexOf(["export", "docdb", "official"], said.Source))
            .ThenByDescending(said => said.Day)
            .ThenByDescending(said => Filled(said.Patent))
            .ThenByDescending(said => Versions.ContentHash.Of(said.Patent))
            .Select(said => said.Patent).ToList();
        return standing.Count == 0 ? null : standing.Aggregate((winner, next) => winner with
        {
            Application = winner.Application ?? next.Application,
            Kind = winner.Kind == PatentKind.Unknown ? next.Kind : winner.Kind,
            Title = winner.Title.Length > 0 ? winner.Title : next.Title,
            Abstract = winner.Abstract.Length > 0 ? winner.Abstract : next.Abstract,
            Claims = winner.Claims.Length > 0 ? winner.Claims : next.Claims,
        });
    }

    private static int Filled(Patent patent) =>
        new[] { patent.Title, patent.Abstract, patent.Claims, patent.Application?.Key ?? "" }.Count(text => text.Length > 0)
        + (patent.Kind == PatentKind.Unknown ? 0 : 1);

    /// <summary>Which part of the graph of numbers and stems each number is in, by brute force.</summary>
    private static Dictionary<string, int> Parts(IEnumerable<Patent> documents)
    {
        var parts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var keys = Keys(document).ToList();
            var joined = keys.Where(parts.ContainsKey).Select(key => parts[key]).ToHashSet();
            var part = parts.Count == 0 ? 0 : parts.Values.Max() + 1;
            foreach (var key in parts.Where(pair => joined.Contains(pair.Value)).Select(pair => pair.Key).Concat(keys).ToList())
            {
                parts[key] = part;
            }
        }

        return parts;
    }

    private static IEnumerable<string> Keys(Patent record)
    {
        if (record.Publication is { } publication)
        {
            yield return publication.ToString();
            if (publication.StemIsShared)
            {
                yield return "stem " + publication.Stem;
            }
        }

        if (record.Application is { } application)
        {
            yield return application.Key;
        }
    }

    private static string Number(Patent patent) => patent.Publication?.ToString() ?? patent.Application!.Key;

    private sealed record Said(Patent Patent, int Day, string Source, bool IsDeletion);
}
