namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

/// <summary>Which hits come first where a condition is met in several ways.</summary>
public sealed class ScoreTests
{
    [Theory]
    [InlineData("打印机~", "打印机/无|无/打印机|打字机/打字机|无/打字机与打字机|无/打字机")]
    [InlineData("ab:printer~2", "x/a printer|x/painters and a printers|x/pointers, pointers, pointers|x/pointers")]
    [InlineData("ab:一种打印机构~2", "x/又一种打印机构|x/又一种打印构|x/又一打印构，又一打印构，又一打印构|x/又一打印构")]
    [InlineData("ab:(喷头 9D 墨盒)", "x/喷头墨盒，喷头墨盒|x/喷头在墨盒旁|x/喷头在纸上方与墨盒相邻|x/喷头另在纸的上方的墨盒")]
    [InlineData("ab:(喷头 S 墨盒)", "x/喷头在墨盒旁|x/喷头在纸上方与墨盒相邻|x/喷头另在纸的上方的墨盒")]
    [InlineData("阀?门", "阀座门/无|x/阀座门")]
    [InlineData("ab:齿*轮", "x/齿条轮，另有一个齿条轮|x/齿条轮|x/齿与条与轮")]
    [InlineData("ab:w?rd*s", "x/words swords wards|x/words")]
    public async Task Hits_OfAPattern_ComeInTheOrderOfHowWellTheyFit(string query, string texts)
    {
        // Stored the other way round, so that no order of rows looks like one of strength.
        var records = texts.Split('|').Select((text, place) => (Title: (char)('A' + place) + text.Split('/')[0], Abstract: text.Split('/')[1])).Reverse();
        using var store = await SmallStore.OfAsync(records.Select(
            (record, place) => SmallStore.Record(place).Titled(record.Title).WithAbstract(record.Abstract).Build()));

        var hits = store.Search(query).Hits;

        Assert.Equal("ABCDEFGH"[..texts.Split('|').Length], string.Concat(hits.Select(hit => hit.Title[0])));
        Assert.All(hits.Zip(hits.Skip(1)), pair => Assert.True(pair.First.Score > pair.Second.Score));
        Assert.All(hits, hit => Assert.True(hit.Score > 0));
    }
}
