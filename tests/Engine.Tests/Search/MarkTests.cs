using System.Text;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

public sealed class MarkTests
{
    public static TheoryData<string, string> Cases
    {
        get
        {
            var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Search", "marks.tsv"))
                .Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t'));
            var cases = new TheoryData<string, string>();
            foreach (var row in rows)
            {
                cases.Add(row[0], row[1].Replace('|', '\n'));
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Marks_OfTheTable_CoverWhatWasMet(string query, string marked)
    {
        var text = marked.Replace("【", "", StringComparison.Ordinal).Replace("】", "", StringComparison.Ordinal);

        var marks = new Highlighter(QueryParser.Parse(query.Contains(' ') || query.Contains('"') ? query : $"ab:{query}"), QueryVocabulary.Default, SearchLimits.WithoutTime).Marks(QueryField.Abstract, text);

        Assert.Equal(marked, Marked(text, marks));
    }

    [Theory]
    [InlineData("ab:发光二极管", "a sealed 【LED】 lamp")]
    [InlineData("ab:发光二极管", "a sealed lamp")]
    public void Marks_OfASynonymOfLetters_AreWholeWords(string query, string marked)
    {
        var text = marked.Replace("【", "", StringComparison.Ordinal).Replace("】", "", StringComparison.Ordinal);

        var marks = new Highlighter(QueryParser.Parse(query), QueryVocabulary.Default.WithSynonyms(), SearchLimits.WithoutTime).Marks(QueryField.Abstract, text);

        Assert.Equal(marked, Marked(text, marks));
    }

    [Fact]
    public void Stretch_OfALongMark_HoldsIt()
    {
        var text = new string('前', 100) + "打" + new string('中', 29) + "印" + new string('中', 29) + "机" + new string('中', 29) + "构"
            + new string('中', 29) + "件" + new string('中', 29) + "组" + new string('后', 100);

        var stretch = Assert.Single(new Highlighter(QueryParser.Parse("打*印*机*构*件*组"), QueryVocabulary.Default, SearchLimits.WithoutTime).Of(QueryField.Abstract, "abstract", text));

        var mark = Assert.Single(stretch.Marks);
        Assert.Equal((100, 151), (stretch.Offset + mark.Start, mark.Length));
        Assert.True(mark.Start + mark.Length <= stretch.Text.Length);
    }

    private static string Marked(string text, IReadOnlyList<Mark> marks)
    {
        var marked = new StringBuilder();
        var at = 0;
        foreach (var mark in marks)
        {
            marked.Append(text, at, mark.Start - at).Append('【').Append(text, mark.Start, mark.Length).Append('】');
            at = mark.Start + mark.Length;
        }

        return marked.Append(text, at, text.Length - at).ToString();
    }
}
