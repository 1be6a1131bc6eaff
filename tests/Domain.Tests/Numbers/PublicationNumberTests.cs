using CsCheck;

namespace ZhuhaiIp.Analytics.Domain.Tests.Numbers;

public class PublicationNumberTests
{
    public static TheoryData<string[]> Rows => TestRows.Of("Numbers/PublicationNumbers.tsv", 4);

    public static TheoryData<string[]> Kinds => TestRows.Of("Numbers/KindCodes.tsv", 5);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Parse_TextOfARow_IsTheNumberOrAnError(string[] row)
    {
        var parsed = PublicationNumber.Parse(row[0]);

        Assert.Equal(row[1], parsed.Ok ? parsed.Value.ToString() : "!");
        Assert.Equal(row[2], parsed.Ok ? parsed.Value.PatentKind.ToString() : "");
        Assert.Equal(row[3] == "yes", parsed.Ok && parsed.Value.StemIsShared);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void MeaningOf_KindOnADate_IsWhatTheTableSays(string[] row)
    {
        DateOnly? date = row[1].Length == 0 ? null : DateText.Parse(row[1]).Value!.Date;

        var meaning = PublicationNumber.MeaningOf(row[0], date);

        Assert.Equal((row[2], row[3], row[4] == "yes"), (meaning.Stage.ToString(), meaning.Right.ToString(), meaning.IsCorrection));
    }

    [Theory]
    [InlineData("CN101141661B", PublicationStage.Granted)]
    [InlineData("CN1003001B", PublicationStage.Unknown)]
    [InlineData("US8001762B2", PublicationStage.Unknown)]
    public void Meaning_WithoutADate_UsesWhatTheNumberTells(string text, PublicationStage stage) =>
        Assert.Equal(stage, PublicationNumber.Parse(text).Value!.Meaning(null).Stage);

    [Fact]
    public void Stem_OfPublicationAndGrant_IsTheSame() =>
        Assert.Equal(PublicationNumber.Parse("CN106540887A").Value!.Stem, PublicationNumber.Parse("CN 106540887 B").Value!.Stem);

    [Fact]
    public void Parse_ItsOwnText_GivesAnEqualNumber() =>
        Gen.Select(Gen.OneOf("CN", "US", "WO", "EP", "JP", ""), Gen.String[Gen.Char["0123456789ABUW./ "], 0, 16],
            (country, number) => country + number).Sample(text =>
        {
            var parsed = PublicationNumber.Parse(text);
            Assert.True(!parsed.Ok || PublicationNumber.Parse(parsed.Value.ToString()).Value == parsed.Value, text);
        });

    [Fact]
    public void Parse_AnyText_NeverThrows() =>
        Gen.String.Sample(text => PublicationNumber.Parse(text).Ok == PublicationNumber.Parse(text).Value is not null);
}
