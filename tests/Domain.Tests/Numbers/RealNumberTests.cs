using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Domain.Tests.Numbers;

public partial class RealNumberTests
{
    [Fact]
    public void Parse_EveryNumberOfTheBulkFiles_ComesBack()
    {
        if (SharedData.PathOf("data/cn-2017") is not { } folder)
        {
            return;
        }

        var faults = new List<string>();
        var count = 0;
        foreach (var cells in Directory.GetFiles(folder, "*.gz").SelectMany(Lines).Select(line => line.Split(',', 6)))
        {
            count++;
            Check(cells[0], ApplicationNumber.Parse(cells[0]), ApplicationNumber.Parse, faults);
            Check(cells[2], PublicationNumber.Parse(cells[2]), PublicationNumber.Parse, faults);
            Check(cells[1], DateText.Parse(cells[1]), text => DateText.Parse(text), faults);
            foreach (var symbol in cells[4].Split(';', StringSplitOptions.RemoveEmptyEntries))
            {
                Check(symbol, IpcSymbol.Parse(symbol), IpcSymbol.Parse, faults);
            }
        }

        Assert.Equal(99_915, count);
        Assert.Empty(faults);
    }

    [Fact]
    public void Parse_EveryNumberOfTheAgricultureFiles_ComesBack()
    {
        if (SharedData.PathOf("data/a01") is not { } folder)
        {
            return;
        }

        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var gb18030 = Encoding.GetEncoding("GB18030");
        var texts = Directory.GetFiles(folder, "*.csv")
            .SelectMany(file => QuotedNumber().Matches(File.ReadAllText(file, gb18030))).Select(match => match.Groups[1].Value);
        var faults = new List<string>();
        var count = 0;
        foreach (var text in texts)
        {
            count++;
            Check(text, ApplicationNumber.Parse(text), ApplicationNumber.Parse, faults);
        }

        Assert.Equal(11_517, count);
        Assert.Empty(faults);
    }

    [Fact]
    public void Parse_KnownAnswers_AreGiven()
    {
        if (SharedData.PathOf("data/vectors.json") is not { } file)
        {
            return;
        }

        using var vectors = JsonDocument.Parse(File.ReadAllText(file));
        foreach (var number in vectors.RootElement.GetProperty("cn_check_digit").GetProperty("examples").EnumerateArray())
        {
            Assert.Equal("CN" + number.GetString(), ApplicationNumber.Parse(number.GetString()![..12]).Value!.ToString());
        }

        foreach (var pair in vectors.RootElement.GetProperty("st13_to_cn").EnumerateArray())
        {
            Assert.Equal("CN" + pair[1].GetString(), ApplicationNumber.Parse(pair[0].GetString()!).Value!.ToString());
        }
    }

    private static void Check<T>(string text, ParseResult<T> parsed, Func<string, ParseResult<T>> parse, List<string> faults)
        where T : class
    {
        if (!parsed.Ok || !parse(string.Create(CultureInfo.InvariantCulture, $"{parsed.Value}")).Value!.Equals(parsed.Value))
        {
            faults.Add(text);
        }
    }

    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    [GeneratedRegex("\"(CN[0-9]{8,12}(?:\\.[0-9X])?)\"")]
    private static partial Regex QuotedNumber();
}
