using CsCheck;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Tests.Identities;

public class IdentityPropertyTests
{
    // Few numbers, so that most records meet another one.
    private static readonly Gen<string?> Publication = OneOf(
        null, "CN113138947A", "CN113138947B", "CN110000001A", "CN110000001B", "CN1234567A", "CN1234567C", "US9123456B2");

    private static readonly Gen<string?> Application = OneOf(
        null, Documents.First, Documents.Second, Documents.Third, "US202016812345");

    private static readonly Gen<Patent> Record = Gen.Select(Publication, Application, Gen.Int[1, 3])
        .Where((publication, application, _) => publication is not null || application is not null)
        .Select((publication, application, version) => Documents.Of(publication, application, $"第{version}版"));

    private static readonly Gen<(Patent[] Records, bool[] Cuts, bool[] Reopens)> Histories =
        Gen.Select(Record.Array[1, 14], Gen.Bool.Array[14], Gen.Bool.Array[14]);

    [Fact]
    public void Live_OfAnySplitIntoPortionsAndBatches_IsTheSame() => Histories.Sample((records, cuts, reopens) =>
        Content(Written(records, cuts, reopens)).SequenceEqual(Content(Written(records, new bool[14], new bool[14]))),
        iter: 3000);

    [Fact]
    public void Live_OfAnyHistory_IsTheLastVersionOfEachNumberThatNothingSuperseded() =>
        Histories.Sample((records, cuts, reopens) =>
        {
            var store = Written(records, cuts, reopens);
            var parts = Parts(records);
            var last = records.GroupBy(Number).ToDictionary(group => group.Key, group => group.Last());
            var published = records.Where(record => record.Publication is not null).Select(record => parts[Number(record)]).ToHashSet();
            var expected = last.Values.Where(record => record.Publication is not null || !published.Contains(parts[Number(record)]));

            return store.Live.Select(row => $"{Number(row.Patent)} {row.Patent.Title} {row.Patent.Application}")
                .Order(StringComparer.Ordinal)
                .SequenceEqual(expected.Select(record => $"{Number(record)} {record.Title} {record.Application}").Order(StringComparer.Ordinal));
        }, iter: 3000);

    [Fact]
    public void Applications_OfAnyHistory_AreWhatSharedNumbersConnect() => Histories.Sample((records, cuts, reopens) =>
    {
        var store = Written(records, cuts, reopens);
        var parts = Parts(records);
        var applications = store.Identities.RowApplications();
        var pairs = store.Live.Select(row => (Part: parts[Number(row.Patent)], Application: applications[row.Row])).Distinct().ToList();

        return pairs.Select(pair => pair.Part).Distinct().Count() == pairs.Count
            && pairs.Select(pair => pair.Application).Distinct().Count() == pairs.Count;
    }, iter: 3000);

    [Fact]
    public void Take_OfTheLatestVersionsAgain_StoresNothing() => Histories.Sample((records, cuts, reopens) =>
    {
        var store = Written(records, cuts, reopens);
        var before = Content(store);

        var again = store.Take(records.Reverse().DistinctBy(Number).Reverse());

        return again.All(outcome => outcome == WriteOutcome.Duplicate) && Content(store).SequenceEqual(before);
    }, iter: 3000);

    [Fact]
    public void PublicationIds_OfAnyHistory_BelongToOneNumberForEver() => Histories.Sample((records, cuts, reopens) =>
    {
        var store = new MemoryStore();
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < records.Length; i++)
        {
            store.Take(records[i]);
            End(store, cuts[i], reopens[i]);
            foreach (var row in cuts[i] ? store.Live.Where(row => row.Publication is not null) : [])
            {
                if (ids.TryAdd(Number(row.Patent), row.Publication!.Value) is false && ids[Number(row.Patent)] != row.Publication)
                {
                    return false;
                }
            }
        }

        return ids.Values.Distinct().Count() == ids.Count;
    }, iter: 1000);

    private static Gen<string?> OneOf(params string?[] numbers) => Gen.Int[0, numbers.Length - 1].Select(i => numbers[i]);

    private static MemoryStore Written(Patent[] records, bool[] cuts, bool[] reopens)
    {
        var store = new MemoryStore();
        for (var i = 0; i < records.Length; i++)
        {
            store.Take(records[i]);
            End(store, cuts[i], reopens[i]);
        }

        store.Reopen();
        return store;
    }

    private static void End(MemoryStore store, bool portion, bool batch)
    {
        if (portion && batch)
        {
            store.Reopen();
        }
        else if (portion)
        {
            store.Place();
        }
    }

    private static IReadOnlyList<string> Content(MemoryStore store)
    {
        store.Place();
        var applications = store.Identities.RowApplications();
        return [.. store.Live.Select(row => $"{Number(row.Patent)} {row.ContentHash} {row.Publication} {applications[row.Row]}")
            .Order(StringComparer.Ordinal)];
    }

    /// <summary>Which part of the graph of numbers and stems each number is in, by brute force.</summary>
    private static Dictionary<string, int> Parts(Patent[] records)
    {
        var parts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var keys = Keys(record).ToList();
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
}
