using System.Globalization;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Engine.Similar;

namespace ZhuhaiIp.Analytics.Engine.Tests.Similar;

/// <summary>How applications lie to a critical date; the cases are in <c>date-relations.tsv</c>, each with its reason.</summary>
public sealed class DateRelationsTests
{
    private static readonly DateOnly Critical = new(2018, 5, 10);

    public static TheoryData<string> Cases => [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Similar", "date-relations.tsv"))
        .Where(line => line.Length > 0 && line[0] != '#').Skip(1)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Relation_OfACase_IsWhatTheLawSays(string line)
    {
        var cells = line.Split('\t');
        var other = new FilingDays
        {
            Filing = Day(cells[2]),
            Priority = cells[3] == "?" ? null : Day(cells[3]),
            HasUndatedPriority = cells[3] == "?",
            FirstPublication = Day(cells[4]),
            IsChinese = cells[5] == "CN",
            Kind = Kind(cells[6]),
            LacksPublication = cells[7] == "grant-only",
        };

        var (relation, reason) = DateRelations.Of(Day(cells[0]), Kind(cells[1]), other);

        Assert.Equal(cells[8], relation.ToString().ToLowerInvariant());
        Assert.Contains(cells[9], reason.Chinese, StringComparison.Ordinal);
        Assert.NotEmpty(reason.English);
    }

    [Fact]
    public void Relations_OfEveryDay_AreToldByTheTwoDaysAlone()
    {
        for (var filed = -3; filed <= 3; filed++)
        {
            for (var published = filed; published <= 3; published++)
            {
                var other = new FilingDays { Filing = Critical.AddDays(filed), FirstPublication = Critical.AddDays(published), IsChinese = true };

                Assert.Equal(
                    published < 0 ? DateRelation.Earlier : filed < 0 ? DateRelation.Conflicting : DateRelation.Later,
                    DateRelations.Of(Critical, PatentKind.Invention, other).Relation);
            }
        }
    }

    private static DateOnly? Day(string text) => text.Length == 0 ? null : DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static PatentKind Kind(string word) => Enum.GetValues<PatentKind>().Single(kind => KindLabels.Code(kind) == word);
}
