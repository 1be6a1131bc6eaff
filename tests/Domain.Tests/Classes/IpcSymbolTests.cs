using CsCheck;

namespace ZhuhaiIp.Analytics.Domain.Tests.Classes;

public class IpcSymbolTests
{
    public static TheoryData<string[]> Rows => TestRows.Of("Classes/IpcSymbols.tsv", 4);

    [Theory]
    [MemberData(nameof(Rows))]
    public void Parse_TextOfARow_IsTheSymbolOrAnError(string[] row)
    {
        var parsed = IpcSymbol.Parse(row[0]);

        Assert.Equal(row[1], parsed.Ok ? parsed.Value.ToString() : "!");
        Assert.Equal(row[2], parsed.Ok ? parsed.Value.Level.ToString() : "");
        Assert.Equal(row[3], parsed.Value?.Edition ?? "");
        Assert.Equal(parsed.Value, parsed.Ok ? IpcSymbol.Parse(parsed.Value.ToString()).Value : null);
    }

    [Fact]
    public void Parts_OfASubgroup_AreItsLevels()
    {
        var symbol = Symbol("H04B1/711");

        Assert.Equal(["H", "H04", "H04B", "H04B1/00", "H04B1/711"], symbol.Prefixes());
        Assert.Equal(
            ("H", "H04", "H04B", "H04B1/00"), (symbol.Section, symbol.Class, symbol.Subclass, symbol.MainGroup));
    }

    [Theory]
    [InlineData("H", "H")]
    [InlineData("H04", "H|H04")]
    [InlineData("H04B", "H|H04|H04B")]
    [InlineData("H04B1/00", "H|H04|H04B|H04B1/00")]
    public void Prefixes_OfAnyLevel_EndWithTheSymbol(string text, string expected) =>
        Assert.Equal(expected.Split('|'), Symbol(text).Prefixes());

    [Theory]
    [InlineData("H", "H04B1/711", true, IpcCoverageBasis.Levels)]
    [InlineData("H04", "H05B1/00", false, IpcCoverageBasis.Levels)]
    [InlineData("H04B", "H04B1/711", true, IpcCoverageBasis.Levels)]
    [InlineData("H04B1/00", "H04B1/711", true, IpcCoverageBasis.Levels)]
    [InlineData("H04B1/00", "H04B10/02", false, IpcCoverageBasis.Levels)]
    [InlineData("H04B1/00", "H04B", false, IpcCoverageBasis.Levels)]
    [InlineData("H04B1/71", "H04B1/711", false, IpcCoverageBasis.SameSymbolOnly)]
    [InlineData("H04B1/711", "H04B1/711", true, IpcCoverageBasis.SameSymbolOnly)]
    public void Covers_WithoutAScheme_IsExactToTheMainGroup(string outer, string inner, bool covered, IpcCoverageBasis basis) =>
        Assert.Equal(new IpcCoverage(covered, basis), Symbol(outer).Covers(Symbol(inner)));

    [Theory]
    [InlineData("H04B1/69", "H04B1/707", true)]
    [InlineData("H04B1/69", "H04B1/711", true)]
    [InlineData("H04B1/707", "H04B1/711", true)]
    [InlineData("H04B1/711", "H04B1/707", false)]
    [InlineData("H04B1/69", "H04B1/72", false)]
    [InlineData("H04B1/72", "H04B1/722", true)]
    public void Covers_WithAScheme_FollowsItsDots(string outer, string inner, bool covered)
    {
        var scheme = IpcScheme.Load(
            [("H04B1/00", 0), ("H04B1/69", 1), ("H04B1/707", 2), ("H04B1/711", 3), ("H04B1/72", 1), ("H04B1/722", 2), ("H04B3/00", 0)]);

        Assert.Equal(new IpcCoverage(covered, IpcCoverageBasis.SchemeTable), Symbol(outer).Covers(Symbol(inner), scheme));
        Assert.Equal(IpcCoverageBasis.SameSymbolOnly, Symbol("H04B9/01").Covers(Symbol(inner), scheme).Basis);
    }

    [Fact]
    public void Load_TheSameSymbolTwice_IsRefused() =>
        Assert.Throws<AnalyticsException>(() => IpcScheme.Load([("H04B1/00", 0), ("H04B 1/00", 0)]));

    [Fact]
    public void ParseCpc_SectionY_IsRead() => Assert.Equal("Y02E10/50", IpcSymbol.ParseCpc("Y02E 10/50").Value!.ToString());

    [Fact]
    public void Parse_AnyText_ComesBackOrIsAnError() =>
        Gen.OneOf(Gen.String, Gen.String[Gen.Char["ABHY0123456789/ (.)"], 0, 20]).Sample(text =>
        {
            var parsed = IpcSymbol.Parse(text);
            Assert.True(!parsed.Ok || IpcSymbol.Parse(parsed.Value.ToString()).Value == parsed.Value, text);
        });

    private static IpcSymbol Symbol(string text) => IpcSymbol.Parse(text).Value!;
}
