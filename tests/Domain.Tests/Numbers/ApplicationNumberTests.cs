using CsCheck;

namespace ZhuhaiIp.Analytics.Domain.Tests.Numbers;

public class ApplicationNumberTests
{
    public static TheoryData<string[]> Rows => TestRows.Of("Numbers/ApplicationNumbers.tsv", 4);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Parse_TextOfARow_IsTheNumberOrAnError(string[] row)
    {
        var parsed = ApplicationNumber.Parse(row[0]);

        Assert.Equal(row[1], parsed.Ok ? parsed.Value.ToString() : "!");
        Assert.Equal(row[2], parsed.Ok ? parsed.Value.Kind.ToString() : "");
        Assert.True(parsed.Ok || (parsed.Error.Chinese.Length > 0 && parsed.Error.English.Length > 0));
    }

    [Fact]
    public void Parse_WrongCheckDigit_SaysTheRightOneAndTheGivenOne()
    {
        var parsed = ApplicationNumber.Parse("CN201310102344.5");

        Assert.Contains("校验位应为 9，所给为 5", parsed.Error!.Chinese, StringComparison.Ordinal);
        Assert.Contains("must be 9, not 5", parsed.Error!.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Key_OfEveryWayOfWriting_IsTheSame()
    {
        string[] texts = ["201310102344.9", "ZL2013101023449", "CN 201310102344 A", "ＣＮ２０１３１０１０２３４４．９"];

        Assert.Equal(["CN201310102344"], texts.Select(text => ApplicationNumber.Parse(text).Value!.Key).Distinct());
    }

    [Theory]
    [InlineData("CN85105156", 1985)]
    [InlineData("CN98105245", 1998)]
    [InlineData("CN03100001", 2003)]
    [InlineData("CN201310102344.9", 2013)]
    [InlineData("PCT/US95/04489", 1995)]
    [InlineData("US 65784810 A", null)]
    public void NumberYear_OfANumber_IsTheYearItSpells(string text, int? year) =>
        Assert.Equal(year, ApplicationNumber.Parse(text).Value!.NumberYear);

    [Fact]
    public void Parse_ItsOwnText_GivesAnEqualNumber() =>
        Gen.OneOf(Chinese, Foreign, Gen.String[Gen.Char["0123456789AUWXCNPTUSZLO./ -"], 1, 24]).Sample(text =>
        {
            var parsed = ApplicationNumber.Parse(text);
            Assert.True(!parsed.Ok || ApplicationNumber.Parse(parsed.Value.ToString()).Value == parsed.Value, text);
        });

    [Fact]
    public void Parse_OneDigitChanged_IsAnError() =>
        Gen.Select(Chinese, Gen.Int[0, 13], Gen.Int[1, 9]).Sample((text, at, step) =>
        {
            var right = ApplicationNumber.Parse(text).Value!.ToString();
            var place = 2 + (at % (right.Length - 2));
            if (!char.IsAsciiDigit(right[place]))
            {
                return;
            }

            var changed = (char)('0' + ((right[place] - '0' + step) % 10));
            Assert.False(ApplicationNumber.Parse($"{right[..place]}{changed}{right[(place + 1)..]}").Ok);
        });

    [Fact]
    public void Parse_AnyText_NeverThrows() =>
        Gen.String.Sample(text =>
        {
            var parsed = ApplicationNumber.Parse(text);
            Assert.True(parsed.Ok == parsed.Value is not null);
        });

    [Fact]
    public void Parse_TenMegabytes_IsAnErrorWithoutACopy()
    {
        var digits = new string('1', 10_000_000);
        var halves = "CN" + new string('\uD800', 10_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.False(ApplicationNumber.Parse(digits).Ok);
        Assert.False(ApplicationNumber.Parse(halves).Ok);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1_000_000);
    }

    private static Gen<string> Chinese =>
        Gen.Select(Gen.Bool, Gen.Int[2003, 2029], Gen.Int[85, 99], Gen.OneOf(1, 2, 3, 8, 9), Gen.Int[1, 99_999],
            (isLong, year, shortYear, kind, serial) =>
                isLong ? $"CN{year}{kind}{serial:0000000}" : $"ZL{shortYear}{kind}{serial:00000}");

    private static Gen<string> Foreign =>
        Gen.Select(Gen.OneOf("US", "EP", "JP", "KR", "WO", "PCT/CN"), Gen.String[Gen.Char["0123456789AUW./ "], 1, 18],
            (country, number) => $"{country} {number}");
}
