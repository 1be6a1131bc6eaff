using CsCheck;
using ZhuhaiIp.Analytics.Ingest.Parties;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Parties;

public class PartyTests
{
    public static TheoryData<string[]> Kinds => Rows("PartyKinds.tsv");

    public static TheoryData<string[]> Names => Rows("PartyNames.tsv");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void KindOf_NameOfARow_IsThisKind(string[] row) => Assert.Equal(row[1], PartyKinds.Of(row[0]).ToString());

    [Theory]
    [MemberData(nameof(Names))]
    public void Split_FieldOfARow_IsTheseNames(string[] row) =>
        Assert.Equal(
            row[1].Split(row[1].Contains('^') ? '^' : '|', StringSplitOptions.RemoveEmptyEntries),
            PartyNames.Split(row[0], persons: row[2] == "persons"));

    [Fact]
    public void Split_JoinedNames_ComeBack() =>
        Gen.Select(Gen.String[Gen.Char["王李张三四有限公司ABC,. ()"], 1, 12].Where(name => name.Trim().Length > 0).Array[1, 6], Gen.OneOf(";", "；", "|", ";;"))
            .Sample((names, separator) =>
                Assert.Equal(names.Select(name => name.Trim()), PartyNames.Split(string.Join(separator, names))));

    [Fact]
    public void Read_AnyText_NeverThrows() =>
        Gen.String.Sample(text => PartyNames.Split(text, persons: true).All(name => Enum.IsDefined(PartyKinds.Of(name))));

    private static TheoryData<string[]> Rows(string file)
    {
        var rows = new TheoryData<string[]>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Parties", file)))
        {
            if (!line.StartsWith('#'))
            {
                rows.Add(line.Split('\t'));
            }
        }

        return rows;
    }
}
