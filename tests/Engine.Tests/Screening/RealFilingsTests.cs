using System.IO.Compression;
using System.Text.RegularExpressions;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Screening;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Engine.Tests.Screening;

/// <summary>The rules over real publications of three months: few clues, none of them above what such a window allows.</summary>
public sealed partial class RealFilingsTests
{
    [Fact]
    public void RealFilings_OfAThreeMonthWindow_GiveFewCluesAndNoHighOne()
    {
        if (SharedData.PathOf("data/cn-2017") is not { } folder)
        {
            return;
        }

        var set = Read(folder);

        var result = FilingMonitor.Run(set, new MonitorOptions());

        var titles = result.Findings.Where(finding => finding.RuleId == "same-title").ToList();
        var bursts = result.Findings.Where(finding => finding.RuleId == "burst").ToList();
        Console.WriteLine($"cn-2017: {set.Count} filings, {titles.Count} same-title "
            + $"({titles.Count(finding => finding.Level == FindingLevel.Medium)} medium), {bursts.Count} burst clues");

        // Counted apart from this code, titles lower-cased and otherwise as printed: 136 groups of three or more.
        Assert.Equal(99_912, set.Count);
        Assert.InRange(titles.Count, 136, 145);
        Assert.True(bursts.Count * 1000.0 / set.Count < 0.5, $"{bursts.Count} bursts");
        Assert.All(bursts, finding => Assert.Equal(FindingLevel.Low, finding.Level));
        Assert.DoesNotContain(result.Findings, finding => finding.Level == FindingLevel.High);
    }

    private static FilingSet Read(string folder)
    {
        var builder = new FilingSetBuilder(new DateRange(new DateOnly(2017, 3, 15), new DateOnly(2017, 6, 13)), []);
        var applications = new Dictionary<string, int>(StringComparer.Ordinal);
        var applicants = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv.gz").Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
            while (reader.ReadLine() is { } line)
            {
                var cells = Cell().Matches(line).Select(match => match.Groups[1].Value.Trim('"')).ToList();
                builder.Add(new Filing
                {
                    ApplicationId = Number(applications, cells[0]),
                    Number = cells[0],
                    PublicationNumber = cells[2],
                    ApplicantId = Number(applicants, cells[5]),
                    ApplicantName = cells[5],
                    ApplicantKind = cells[5].Length <= 4 ? PartyKind.Person : PartyKind.Company,
                    FilingDate = DateOnly.ParseExact(cells[1], "yyyyMMdd"),
                    Title = cells[7],
                    Kind = PatentKind.Invention,
                    Subclass = cells[4].Length >= 4 ? cells[4][..4] : null,
                });
            }
        }

        return builder.Build();
    }

    private static int Number(Dictionary<string, int> numbers, string text) =>
        numbers.TryGetValue(text, out var number) ? number : numbers[text] = numbers.Count + 1;

    [GeneratedRegex("(?:^|,)(\"(?:[^\"]|\"\")*\"|[^,]*)")]
    private static partial Regex Cell();
}
