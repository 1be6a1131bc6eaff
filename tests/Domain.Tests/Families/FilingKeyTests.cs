using System.Globalization;
using CsCheck;
using ZhuhaiIp.Analytics.Domain.Families;

namespace ZhuhaiIp.Analytics.Domain.Tests.Families;

public class FilingKeyTests
{
    public static TheoryData<string[]> Rows => TestRows.Of("Families/FilingKeys.tsv", 4);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Parse_NumberOfARow_IsItsKeyOrAnError(string[] row)
    {
        DateOnly? day = row[1].Length == 0 ? null : DateOnly.ParseExact(row[1], "yyyy-MM-dd", CultureInfo.InvariantCulture);

        var parsed = FilingKey.Parse(row[0], day);

        Assert.Equal(row[2], parsed.Ok ? parsed.Value.Text : "!");
    }

    [Fact]
    public void Of_AnApplicationsOwnNumber_IsTheKeyThatAPriorityOnItHas() =>
        Gen.Select(
            Gen.OneOf("CN", "US", "EP", "JP", "KR", "DE", "GB", "FR", "TW", "AU", "CA", "PT"),
            Gen.String[Gen.Char["0123456789"], 5, 12],
            Gen.Int[1995, 2024]).Sample((office, digits, year) =>
            {
                DateOnly day = new(year, 6, 15);
                if (ApplicationNumber.Parse(office + digits) is { Ok: true, Value: var number })
                {
                    Assert.Equal(FilingKey.Of(number, day), FilingKey.Parse(number.ToString(), day).Value);
                }
            });

    [Fact]
    public void Parse_AnyText_NeverThrows() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["0123456789CNUSEPWOJKRDT特願平昭令./- "], 1, 70]).Sample(text =>
        {
            var parsed = FilingKey.Parse(text, null);
            Assert.True(parsed.Ok == parsed.Value is not null);
        });
}
