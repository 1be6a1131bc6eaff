using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using ZhuhaiIp.Analytics.Ingest.Pipeline;
using ZhuhaiIp.Analytics.Ingest.Sources.Encodings;
using ZhuhaiIp.Analytics.Ingest.Sources.Tables;
using ZhuhaiIp.Analytics.Ingest.Tests.Pipeline;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Ingest.Tests;

/// <summary>Real exports, compared with readings that share no code with the product's.</summary>
public class RealDataTests
{
    private readonly MemorySink _sink = new();

    [Fact]
    public async Task Cn2017_EveryRecordIsAccountedForAndTitlesAreTheFilesOwn()
    {
        if (SharedData.PathOf("data/cn-2017") is not { } folder)
        {
            return;
        }

        var report = await _sink.RunAsync(new IngestOptions
        {
            Paths = [folder],
            Columns = ColumnLayout.Parse("""
                {"header": false, "delimiter": ",", "encoding": "utf-8", "columns": ["application_number", "filing_date",
                "publication_number", "publication_date", "ipc", "applicants", "inventors", "title", "address", "postcode"]}
                """),
        });

        Assert.Equal(99_915, report.Counts.Read);
        Assert.Equal(0, report.Counts.Rejected);
        Assert.Equal(99_915, Lines(folder).Count());
        // Lines without a quote can be read by cutting at commas: that is nearly all of them.
        var simple = Lines(folder).Where(line => !line.Contains('"')).Select(line => line.Split(',')).ToDictionary(cells => cells[2], cells => cells[7]);
        Assert.True(simple.Count > 90_000);
        var titles = _sink.Taken.ToLookup(taken => taken.Patent.Publication!.ToString(), taken => taken.Patent.Title);
        Assert.All(simple, cells => Assert.Contains(cells.Value.Trim(), titles[cells.Key]));
    }

    [Fact]
    public async Task A01_EveryRecordIsAccountedFor()
    {
        if (SharedData.PathOf("data/a01") is not { } folder)
        {
            return;
        }

        var report = await _sink.RunAsync(folder);

        // Every record begins with an eight-digit id at the beginning of a line, and nothing else does.
        var begins = Directory.EnumerateFiles(folder, "*.csv").Sum(file => File.ReadLines(file, TextEncodings.Open("gb18030"))
            .Count(line => System.Text.RegularExpressions.Regex.IsMatch(line, "^\"?[0-9]{8}\"?,")));
        Assert.Equal(11_517, begins);
        Assert.Equal(11_517, report.Counts.Read);
        Assert.Equal(0, report.Counts.Rejected);
        Assert.DoesNotContain(_sink.Taken, taken => taken.Patent.Title.Length == 0);
        Assert.Equal("unknown-column", Assert.Single(report.Notes).Id);
    }

    [Fact]
    public async Task Lens_EveryRecordHasItsNumbersDatesAndParties()
    {
        if (SharedData.PathOf("data/formats/lens/lens-export-head-300.csv") is not { } path)
        {
            return;
        }

        var report = await _sink.RunAsync(path);

        Assert.Equal((300, 0), (report.Counts.Read, report.Counts.Rejected));
        var first = _sink.Taken[0].Patent;
        Assert.Equal("US", first.Publication!.Country);
        Assert.Equal("A1", first.Publication.KindCode);
        Assert.Equal(new DateOnly(2010, 1, 29), first.FilingDate);
        Assert.Equal("F02C7/055", first.Classifications[0].Symbol);
        Assert.Equal(new DateOnly(2010, 1, 29), Assert.Single(first.Priorities).Date);
        Assert.Equal(2, _sink.Taken[1].Patent.Parties.Count(party => party.Role == Domain.PartyRole.Applicant));
    }

    [Fact]
    public async Task Xlsx_EveryRecordIsTheWorkbooksOwn()
    {
        if (SharedData.PathOf("data/formats/xlsx/claims-200.xlsx") is not { } path)
        {
            return;
        }

        var report = await _sink.RunAsync(path);

        // Of its two hundred rows thirty are filled; the others hold an empty cell.
        var rows = SheetRows(path).FindAll(row => row.ContainsKey("B"));
        Assert.Equal(30, rows.Count);
        Assert.Equal((30, 0), (report.Counts.Read, report.Counts.Rejected));
        Assert.Equal(rows.Select(row => row["B"]), _sink.Taken.Select(taken => taken.Patent.Publication!.ToString()));
        Assert.Equal(rows.Select(row => row["E"].Trim()), _sink.Taken.Select(taken => taken.Patent.Title));
        Assert.Equal(
            rows.Select(row => row["G"].Trim().ReplaceLineEndings("\n")),
            _sink.Taken.Select(taken => taken.Patent.Claims.ReplaceLineEndings("\n")));
        Assert.All(_sink.Taken, taken => Assert.NotEmpty(taken.Patent.Classifications));
    }

    private static IEnumerable<string> Lines(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.gz"))
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress), Encoding.UTF8);
            while (reader.ReadLine() is { } line)
            {
                yield return line;
            }
        }
    }

    // The sheet by its XML: shared strings, cells by column letter, the heading row left out.
    private static List<Dictionary<string, string>> SheetRows(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        XElement Part(string name)
        {
            using var stream = archive.GetEntry(name)!.Open();
            return XElement.Load(stream, LoadOptions.PreserveWhitespace);
        }

        XNamespace main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        var texts = Part("xl/sharedStrings.xml").Elements(main + "si")
            .Select(item => string.Concat(item.Elements(main + "t").Concat(item.Elements(main + "r").Elements(main + "t")).Select(t => t.Value))).ToList();
        return [.. Part("xl/worksheets/sheet1.xml").Descendants(main + "row").Skip(1).Select(row => row.Elements(main + "c").ToDictionary(
            cell => cell.Attribute("r")!.Value.TrimEnd("0123456789".ToCharArray()),
            cell => cell.Attribute("t")?.Value == "s" ? texts[int.Parse(cell.Element(main + "v")!.Value, System.Globalization.CultureInfo.InvariantCulture)] : cell.Element(main + "v")?.Value ?? ""))];
    }
}
