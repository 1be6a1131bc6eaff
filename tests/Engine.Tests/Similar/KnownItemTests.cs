using ZhuhaiIp.Analytics.Engine.Similar;
using ZhuhaiIp.Analytics.Testing.Generation;

namespace ZhuhaiIp.Analytics.Engine.Tests.Similar;

/// <summary>What is left of a record's abstract finds the record again.</summary>
public sealed class KnownItemTests(SimilarStore made) : IClassFixture<SimilarStore>
{
    private const int Every = 7;

    [Fact]
    public void Abstract_WithHalfOfItsSentences_FindsItsOwnRecordFirst() => RequireFirst(AbridgedText.Half, 98);

    [Fact]
    public void Abstract_WithEverySixthWordExchanged_FindsItsOwnRecordFirst() => RequireFirst(AbridgedText.Reworded, 98);

    [Fact]
    public void Title_AndNothingElse_FindsItsOwnRecordAmongTheFirstTen()
    {
        var places = Asked().Select(record => Place(record, new SimilarText(record.Title, "", ""))).ToList();

        Assert.True(places.Count(place => place is >= 1 and <= 10) * 100 >= places.Count * 95, string.Join(' ', places));
    }

    private void RequireFirst(Func<string, string> change, int percent)
    {
        var places = Asked().Select(record => Place(record, new SimilarText("", change(record.Abstract), ""))).ToList();

        Assert.True(places.Count > 50);
        Assert.True(places.Count(place => place == 1) * 100 >= places.Count * percent, string.Join(' ', places));
    }

    private IEnumerable<SyntheticPatent> Asked() => made.Generated.Where((record, place) => place % Every == 0 && record.Abstract.Length > 80);

    /// <summary>The place of the record's family among the hits, from 1; 0 where it is not there.</summary>
    private int Place(SyntheticPatent record, SimilarText text)
    {
        var own = record.ToPatent().Application!.ToString();
        return made.Find(text).Hits.ToList().FindIndex(hit => hit.Application == own || hit.Members.Any(member => member.Application == own)) + 1;
    }
}
