using System.Text;
using CsCheck;
using ZhuhaiIp.Analytics.Ingest.Sources;
using ZhuhaiIp.Analytics.Ingest.Sources.Csv;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Sources.Csv;

public class CsvReaderTests
{
    private static readonly Gen<string> Cell = Gen.OneOf(
        Gen.String[Gen.Char["ab,;\t\"\r\n 发明é"], 0, 12],
        Gen.String[Gen.Char["xyz"], 0, 200]);

    private static readonly string[] LineEnds = ["\n", "\r\n", "\r"];
    private static readonly Gen<char> Delimiter = Gen.Char[",;\t|"];

    [Fact]
    public void Rows_OfAnyTableWrittenWithAnyQuoting_AreTheTable() =>
        Gen.Select(Cell.Array[1, 6].Array[1, 30], Delimiter, Gen.Int[0, 2], Gen.Bool, Gen.Int[0, int.MaxValue])
            .Sample((table, delimiter, form, closed, seed) =>
            {
                var lineEnd = LineEnds[form];
                var text = Written(table, delimiter, lineEnd, new Random(seed)) + (closed ? lineEnd : "");

                var rows = CsvReading.RowsAsync(text, delimiter).GetAwaiter().GetResult();

                // A last row of one empty cell without a line end is no row at all.
                var lost = !closed && table[^1] is [""] && (text.Length == 0 || text.EndsWith(lineEnd, StringComparison.Ordinal));
                var expected = lost ? table[..^1] : table;
                return rows.All(row => row.Fault == CsvFault.None)
                    && rows.Select(row => string.Join('\u0001', row.Cells)).SequenceEqual(expected.Select(cells => string.Join('\u0001', cells)));
            });

    [Fact]
    public void Rows_OfAnyText_EndWithoutExceptionAndKeepItsLines() =>
        Gen.Select(Gen.String[Gen.Char["a,\"\r\n发\0"], 0, 400], Gen.Int[1, 50]).Sample((text, limit) =>
        {
            var rows = CsvReading.RowsAsync(text, ',', new TextLimits(limit, 2 * limit)).GetAwaiter().GetResult();

            return rows.Zip(rows.Skip(1)).All(pair => pair.First.Line < pair.Second.Line);
        });

    [Fact]
    public void Rows_OfAnyTextWithinTheLimits_LoseNothingButLineEnds() =>
        Gen.String[Gen.Char["a,\"\n发"], 0, 400].Sample(text =>
        {
            var rows = CsvReading.RowsAsync(text).GetAwaiter().GetResult();

            return string.Concat(rows.Select(row => row.Raw.ReplaceLineEndings(""))) == text.ReplaceLineEndings("");
        });

    [Fact]
    public async Task Row_WithLineBreaksInAField_CountsTheLinesOfTheNext()
    {
        var rows = await CsvReading.RowsAsync("a,\"1\n2\r\n3\"\nb,c\n");

        Assert.Equal([1, 4], rows.Select(row => row.Line));
        Assert.Equal("1\n2\r\n3", rows[0].Cells[1]);
        Assert.Equal("a,\"1\n2\r\n3\"", rows[0].Raw);
    }

    [Fact]
    public async Task Row_WithAStrayOpeningQuote_CostsItsLineOnly()
    {
        var rows = await CsvReading.RowsAsync("a,\"b\nc,d\n\"e\",f\ng,h");

        Assert.Equal([CsvFault.TextAfterQuote, CsvFault.None, CsvFault.None, CsvFault.None], rows.Select(row => row.Fault));
        Assert.Equal(["a,\"b", "c,d", "\"e\",f", "g,h"], rows.Select(row => row.Raw));
        Assert.Equal([1, 2, 3, 4], rows.Select(row => row.Line));
    }

    [Fact]
    public async Task Row_WithAQuoteNeverClosed_CostsItsLineOnly()
    {
        var rows = await CsvReading.RowsAsync("a,b\nc,\"d\ne,f\ng,h\n");

        Assert.Equal([CsvFault.None, CsvFault.OpenQuote, CsvFault.None, CsvFault.None], rows.Select(row => row.Fault));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Row_WithAFieldBeyondTheLimit_IsOneFaultAndReadingGoesOn(bool quoted)
    {
        var quote = quoted ? "\"" : "";
        var field = string.Concat(Enumerable.Repeat(quoted ? "line, \"\"more\"\"\n" : "long ", 100_000));

        var rows = await CsvReading.RowsAsync($"a,b\nc,{quote}{field}{quote}\ne,f\n", ',', new TextLimits(10_000, 20_000));

        Assert.Equal([CsvFault.None, CsvFault.TooLong, CsvFault.None], rows.Select(row => row.Fault));
        Assert.Equal(quoted ? 100_003 : 3, rows[2].Line);
        Assert.Equal(["e", "f"], rows[2].Cells);
        Assert.EndsWith("…[cut]", rows[1].Raw, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b ,\"c\" ,d", "a|b |c|d")]
    [InlineData("a\"b,c\"\"d", "a\"b|c\"\"d")]
    [InlineData("\"\",\"\"\"\"", "|\"")]
    [InlineData(",,", "||")]
    public async Task Row_WithQuotesHereAndThere_IsReadAsWritten(string text, string cells)
    {
        var rows = await CsvReading.RowsAsync(text);

        Assert.Equal(cells, string.Join('|', Assert.Single(rows).Cells));
    }

    private static string Written(string[][] table, char delimiter, string lineEnd, Random random) =>
        string.Join(lineEnd, table.Select(cells => string.Join(delimiter, cells.Select(cell => Written(cell, delimiter, random)))));

    private static string Written(string cell, char delimiter, Random random)
    {
        var needed = cell.AsSpan().IndexOfAny('\r', '\n', delimiter) >= 0 || cell.StartsWith('"');
        return needed || random.Next(3) == 0
            ? new StringBuilder(cell).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString()
            : cell;
    }
}
