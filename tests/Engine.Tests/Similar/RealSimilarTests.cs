using System.Diagnostics;
using System.Globalization;
using ZhuhaiIp.Analytics.Engine.Similar;
using ZhuhaiIp.Analytics.Engine.Tests.Search;

namespace ZhuhaiIp.Analytics.Engine.Tests.Similar;

/// <summary>Similar search over the 99,915 real records, which have titles only; days are checked against the rows of their files.</summary>
[Collection(RealRecords.Name)]
[Trait("Category", "RealData")]
public sealed class RealSimilarTests(RealStore real)
{
    private const int Every = 499;

    [Fact]
    public void Title_WithoutTwoOfItsCharacters_FindsItsOwnRecordAmongTheFirstTen()
    {
        if (real.Engine is null)
        {
            return;
        }

        var (asked, first, ten, times) = (0, 0, 0, new List<double>());
        foreach (var record in real.Records.Where((record, place) => place % Every == 0 && record.Title.Length >= 8))
        {
            var title = record.Printed.Title;
            var started = Stopwatch.GetTimestamp();
            var hits = Similar(new SimilarRequest { Text = new SimilarText(title.Remove(title.Length / 2, 2), "", ""), Limit = 10 }).Hits;
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            var place = hits.ToList().FindIndex(hit => hit.Title == title);
            (asked, first, ten) = (asked + 1, first + (place == 0 ? 1 : 0), ten + (place >= 0 ? 1 : 0));
        }

        times.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Similar search, {asked} real titles without two characters: first {first}, in ten {ten}; p50 {times[times.Count / 2]:F1} ms, p95 {times[times.Count * 95 / 100]:F1} ms."));
        Assert.True(asked > 150);
        Assert.True(first * 100 >= asked * 85, $"{first} of {asked}");
        Assert.True(ten * 100 >= asked * 95, $"{ten} of {asked}");
    }

    [Fact]
    public void Numbers_OfRealRecords_FindOthersAndTellTheirDaysRight()
    {
        if (real.Engine is null)
        {
            return;
        }

        var (asked, whole) = (0, 0);
        var days = real.Records.ToLookup(record => record.Publication, record => record.FilingDate);
        foreach (var record in real.Records.Where((_, place) => place % (Every * 5) == 0))
        {
            var found = Similar(new SimilarRequest { Number = record.Publication });

            // A title of one word that hardly any other record has finds few: no others are made up.
            (asked, whole) = (asked + 1, whole + (found.Hits.Count == 20 ? 1 : 0));
            Assert.Equal(record.FilingDate, Text(found.CriticalDate));
            Assert.DoesNotContain(found.Hits, hit => hit.Publication == record.Publication);
            Assert.Equal(found.Hits.Count, found.Hits.Select(hit => hit.Application).Distinct().Count());
            foreach (var hit in found.Hits)
            {
                // All of them are Chinese, and none claims a priority in these files.
                var filed = days[hit.Publication!].Min()!;
                Assert.Equal(
                    string.CompareOrdinal(Text(hit.FirstPublicationDate), record.FilingDate) < 0 ? DateRelation.Earlier
                    : string.CompareOrdinal(filed, record.FilingDate) < 0 ? DateRelation.Conflicting
                    : DateRelation.Later,
                    hit.Relation);
            }
        }

        Assert.True(whole * 100 >= asked * 95, $"{whole} of {asked}");
    }

    [Fact]
    public void Query_OverRealRecords_RestrictsWithoutChangingScores()
    {
        if (real.Engine is null)
        {
            return;
        }

        var request = new SimilarRequest { Text = new SimilarText("喷墨打印机墨盒的清洗装置", "", ""), Limit = 50 };
        var all = Similar(request).Hits;
        var some = Similar(request with { Query = "ipc:B41J*" }).Hits;

        Assert.NotEmpty(some);
        Assert.All(some, hit => Assert.Contains(hit.Ipc, symbol => symbol.StartsWith("B41J", StringComparison.Ordinal)));
        var scores = all.ToDictionary(hit => hit.Publication!, hit => hit.Score);
        Assert.All(some.Where(hit => scores.ContainsKey(hit.Publication!)), hit => Assert.Equal(scores[hit.Publication!], hit.Score));
    }

    private SimilarResult Similar(SimilarRequest request) => real.Engine!.Similar(request);

    private static string Text(DateOnly? day) => day?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? "";
}
