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

    [Fact]
    public void KindOf_LabelledNames_IsWhatAReaderSays()
    {
        var names = Cells("LabelledNames.tsv").ToList();
        var wrong = names.Where(name => PartyKinds.Of(name[0]).ToString() != name[1]).ToList();

        Assert.True(names.Count >= 300);
        Assert.True(
            wrong.Count * 100 <= names.Count,
            $"{wrong.Count} of {names.Count}: " + string.Join("; ", wrong.Select(name => $"{name[0]} {PartyKinds.Of(name[0])} for {name[1]}")));
    }

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

    private static TheoryData<string[]> Rows(string file) => [.. Cells(file)];

    private static IEnumerable<string[]> Cells(string file) => File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Parties", file))
        .Where(line => !line.StartsWith('#')).Select(line => line.Split('\t'));
}
