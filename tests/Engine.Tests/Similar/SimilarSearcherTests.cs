using CsCheck;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Engine.Similar;

namespace ZhuhaiIp.Analytics.Engine.Tests.Similar;

/// <summary>What a similar search shows, leaves out and says, on records made for it among some hundred others.</summary>
public sealed class SimilarSearcherTests(SimilarStore made) : IClassFixture<SimilarStore>
{
    private const string Grant = "CN113138947B";

    [Fact]
    public void Number_OfARecord_FindsItsNearCopiesAndNotItsOwnFamily()
    {
        var found = made.Find(Grant);

        Assert.Equal(SimilarStore.NearCopy, found.Hits[0].Application);
        Assert.InRange(found.Hits[0].Score, 0.6, 0.99);
        Assert.DoesNotContain(found.Hits, hit => SimilarStore.Own.Contains(hit.Application));
        Assert.Contains(found.Notes, note => note.Chinese.Contains("简单同族 2 件", StringComparison.Ordinal));
        Assert.Equal((new DateOnly(2019, 1, 15), CriticalDateBasis.Priority), (found.CriticalDate!.Value, found.Basis));
    }

    [Fact]
    public void Number_WithItsOwnFamily_ShowsItFirstAndWhole()
    {
        var own = made.Find(Grant, request => request with { WithOwn = true, Query = "ipc:A01B" }).Hits[0];

        Assert.True(own.IsOwn);
        Assert.Equal(1, own.Score);
        Assert.Equal(SimilarStore.Own.Order(StringComparer.Ordinal), own.Members.Select(member => member.Application).Append(own.Application).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryNumber_OfAnApplication_AsksTheSame() => Assert.Single(
        new[] { Grant, "CN113138947A", "CN201911198565.4", "ZL 2019 1 1198565" }.Select(number => Shown(made.Find(number))).Distinct());

    [Fact]
    public void Families_AmongHits_StandOnceWithTheirMembers()
    {
        var found = made.Find(new SimilarText("一种墨盒注墨夹具", "", SimilarStore.Claims), limit: 300);

        var applications = found.Hits.SelectMany(hit => hit.Members.Select(member => member.Application).Prepend(hit.Application)).ToList();
        Assert.Equal(applications.Distinct().Count(), applications.Count);
        var own = found.Hits[0];
        Assert.Contains(own.Application, SimilarStore.Own);
        Assert.Contains(Assert.Single(own.Members).Application, SimilarStore.Own);
    }

    [Fact]
    public void Relations_OfAFamily_AreToldOfEachMember()
    {
        var hit = made.Find(new SimilarText("一种墨盒注墨夹具", "", SimilarStore.Claims), request => request with { CriticalDate = new DateOnly(2020, 6, 1) }).Hits[0];

        var relations = hit.Members.Select(member => (member.Application!, member.Relation)).Append((hit.Application!, hit.Relation)).ToDictionary();
        // Filed 2019-06-10 in China, published 2020-12-15; the one abroad was published 2020-03-03.
        Assert.Equal(DateRelation.Conflicting, relations["CN201911198565.4"]);
        Assert.Equal(DateRelation.Earlier, relations["US16123456"]);
        Assert.Equal(new DateOnly(2019, 1, 15), hit.PriorityDate);
    }

    [Fact]
    public void Text_WithoutADay_SaysThatNoRelationIsKnown()
    {
        var found = made.Find(new SimilarText("", SimilarStore.Abstract, ""));

        Assert.All(found.Hits, hit => Assert.Equal(DateRelation.Unknown, hit.Relation));
        Assert.Contains(found.Notes, note => note.Chinese.Contains("没有基准日", StringComparison.Ordinal));
    }

    [Fact]
    public void Hit_SaysWhyItIsAlike()
    {
        var hit = made.Find(Grant).Hits[0];

        Assert.Contains(hit.Shared, word => word.Contains("夹具", StringComparison.Ordinal));
        Assert.DoesNotContain("所述", hit.Shared);
        Assert.Equal((QueryField.Claims, QueryField.Claims), (hit.Passage!.Field, hit.Passage.QueryField));
        Assert.Equal("2.根据权利要求1所述的墨盒注墨夹具，其特征在于，还包括检测墨腔负压的压力传感器。", hit.Passage.Text);
        Assert.Equal(hit.Passage.Text, hit.Passage.QueryText);
        Assert.NotNull(hit.Parts.Classes);
        Assert.All(new[] { hit.Parts.Words, hit.Parts.Rare, hit.Parts.Literal }, part => Assert.InRange(part!.Value, 0.3, 1));
    }

    [Fact]
    public void Text_OfAStoredRecord_IsWhollyLikeIt()
    {
        var hit = made.Find(new SimilarText("一种墨盒注墨夹具", SimilarStore.Abstract, SimilarStore.Claims) { Ipc = ["B41J2/175"] }).Hits[0];

        Assert.Equal(new SimilarityParts(1, 1, 1, 1), Rounded(hit.Parts));
        Assert.Equal(1, hit.Score);
    }

    [Fact]
    public void Query_AndDay_RestrictWhatIsShown()
    {
        var query = made.Find(Grant, request => request with { Query = "ipc:B41J*", Limit = 200 });
        var early = made.Find(Grant, request => request with { Before = new DateOnly(2015, 1, 1), Limit = 200 });

        Assert.NotEmpty(query.Hits);
        Assert.All(query.Hits, hit => Assert.Contains(hit.Ipc, symbol => symbol.StartsWith("B41J", StringComparison.Ordinal)));
        Assert.NotEmpty(early.Hits);
        Assert.All(early.Hits, hit => Assert.True(hit.PublicationDate < new DateOnly(2015, 1, 1)));
        Assert.All(early.Hits, hit => Assert.Equal(DateRelation.Earlier, hit.Relation));
        Assert.Empty(made.Find(Grant, request => request with { Before = DateOnly.MinValue }).Hits);
    }

    [Fact]
    public void Hits_AreInTheOrderOfTheirScores()
    {
        var scores = made.Find(Grant, request => request with { Limit = 500 }).Hits.Select(hit => hit.Score).ToList();

        Assert.True(scores.Count > 200);
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.All(scores, score => Assert.InRange(score, 0, 1));
        Assert.Equal(scores.Take(7), made.Find(Grant, request => request with { Limit = 7 }).Hits.Select(hit => hit.Score));
    }

    [Fact]
    public async Task Ties_WhateverTheOrderOfIngest_AreBrokenByDayAndNumber()
    {
        var twins = Enumerable.Range(0, 40).Select(place => SmallStore.Record(place)
            .PublishedOn(new DateOnly(2015, 1, 1).AddDays(place / 10 * (place % 2))).Titled("一种硒鼓芯片").Build()).ToList();
        var shown = new List<string>();
        foreach (var order in new[] { twins, [.. twins.AsEnumerable().Reverse()], [.. twins.OrderBy(patent => patent.Application!.Digits[^1])] })
        {
            using var store = await SmallStore.OfAsync(order);
            shown.Add(Shown(store.Engine.Similar(new SimilarRequest { Text = new SimilarText("硒鼓芯片", "", ""), Limit = 30 })));
        }

        Assert.Single(shown.Distinct());
        Assert.StartsWith("CN103000000A", shown[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "1 到 1000")]
    [InlineData(1001, "1 到 1000")]
    public void Limit_OutOfItsRange_IsRefused(int limit, string said) =>
        Assert.Contains(said, Assert.Throws<AnalyticsException>(() => made.Find(Grant, request => request with { Limit = limit })).Message, StringComparison.Ordinal);

    [Fact]
    public void Request_ThatIsWrong_IsRefused()
    {
        var text = new SimilarText("一种墨盒", "", "");

        Assert.Throws<AnalyticsException>(() => made.Engine.Similar(new SimilarRequest()));
        Assert.Throws<AnalyticsException>(() => made.Engine.Similar(new SimilarRequest { Number = Grant, Text = text }));
        Assert.Throws<AnalyticsException>(() => made.Engine.Similar(new SimilarRequest { Text = new SimilarText(" ", "\n", "\u3000") }));
        Assert.Throws<AnalyticsException>(() => made.Engine.Similar(new SimilarRequest { Number = "CN102999999A" }));
        Assert.Throws<AnalyticsException>(() => made.Engine.Similar(new SimilarRequest { Number = "nothing" }));
        Assert.Throws<QueryException>(() => made.Engine.Similar(new SimilarRequest { Text = text, Query = "foo:(" }));
    }

    [Fact]
    public void Text_Whatever_IsAnswered() => Gen.String.Sample(
        text =>
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                Assert.InRange(made.Find(SimilarText.Parse(text), limit: 3).Hits.Count, 0, 3);
            }
        },
        iter: 60);

    [Theory]
    [InlineData("\uD800")]
    [InlineData("\uDC00墨盒\uD83D")]
    [InlineData("㐀𠮷𬭩")]
    [InlineData("printer cartridge with a chip")]
    [InlineData("，。；！？")]
    [InlineData("\0\u0001\u0002")]
    public void Text_ThatIsStrange_IsAnswered(string text) =>
        Assert.InRange(made.Find(new SimilarText(text, text, text)).Hits.Count, 0, 20);

    [Fact]
    public void Text_OfAMillionCharacters_IsCutAndSaysSo()
    {
        var found = made.Find(new SimilarText("", string.Concat(Enumerable.Repeat("墨盒注墨夹具", 170_000)), ""), limit: 3);

        Assert.Contains(found.Notes, note => note.English.Contains("first 100,000 characters", StringComparison.Ordinal));
        Assert.Contains("墨盒", found.Hits[0].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Searches_OfSeveralThreads_AnswerAsOne()
    {
        var alone = Shown(made.Find(Grant));

        var together = Enumerable.Range(0, 16).AsParallel().WithDegreeOfParallelism(4).Select(_ => Shown(made.Find(Grant))).ToList();

        Assert.All(together, shown => Assert.Equal(alone, shown));
    }

    private static SimilarityParts Rounded(SimilarityParts parts) =>
        new(Round(parts.Words), Round(parts.Rare), Round(parts.Literal), Round(parts.Classes));

    private static double? Round(double? part) => part is { } known ? Math.Round(known, 9) : null;

    private static string Shown(SimilarResult result) =>
        string.Join(' ', result.Hits.Select(hit => $"{hit.Publication}={hit.Score}={hit.Relation}={string.Join('+', hit.Shared)}={hit.Passage?.Text}"));
}
