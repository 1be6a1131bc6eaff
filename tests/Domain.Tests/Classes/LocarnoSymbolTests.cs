using CsCheck;

namespace ZhuhaiIp.Analytics.Domain.Tests.Classes;

public class LocarnoSymbolTests
{
    public static TheoryData<string[]> Rows => TestRows.Of("Classes/LocarnoSymbols.tsv", 2);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Parse_TextOfARow_IsTheSymbolOrAnError(string[] row)
    {
        var parsed = LocarnoSymbol.Parse(row[0]);

        Assert.Equal(row[1], parsed.Ok ? parsed.Value.ToString() : "!");
    }

    [Theory]
    [InlineData("23", "23-02", true)]
    [InlineData("23-02", "23-02", true)]
    [InlineData("23-02", "23", false)]
    [InlineData("22", "23-02", false)]
    public void Covers_Symbols_GoesByClassAndSubclass(string outer, string inner, bool covered) =>
        Assert.Equal(covered, LocarnoSymbol.Parse(outer).Value!.Covers(LocarnoSymbol.Parse(inner).Value!));

    [Fact]
    public void Parse_AnyText_ComesBackOrIsAnError() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["0123456789-/LOC()."], 0, 9]).Sample(text =>
        {
            var parsed = LocarnoSymbol.Parse(text);
            Assert.True(!parsed.Ok || LocarnoSymbol.Parse(parsed.Value.ToString()).Value == parsed.Value, text);
        });
}
