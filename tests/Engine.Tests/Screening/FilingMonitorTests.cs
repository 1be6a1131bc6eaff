using System.Text.RegularExpressions;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Screening;
using ZhuhaiIp.Analytics.Text.Normalization;

namespace ZhuhaiIp.Analytics.Engine.Tests.Screening;

public sealed partial class FilingMonitorTests
{
    [Fact]
    public void Rules_OfTheList_DefineThemselvesFully()
    {
        Assert.Equal(["same-title", "burst"], AbnormalFilingRules.All.Select(rule => rule.Id));
        foreach (var rule in AbnormalFilingRules.All)
        {
            var definition = rule.Definition;
            Assert.All(definition.Clauses, id => Assert.Equal(id, Clauses.Of(id).Id));
            Assert.NotEmpty(definition.InnocentExplanations);
            Assert.NotEmpty(definition.NextChecks);
            Assert.True(definition.Highest < FindingLevel.High);
        }
    }

    [Fact]
    public void Clauses_OfTheTable_AreEightAndNineAndToBeChecked()
    {
        Assert.Equal(8, Clauses.All.Count(clause => clause.Regulation.Contains("局令第77号", StringComparison.Ordinal)));
        Assert.Equal(9, Clauses.All.Count(clause => clause.Regulation.Contains("公告第411号", StringComparison.Ordinal)));
        Assert.Equal(Clauses.All.Count, Clauses.All.Select(clause => clause.Id).Distinct().Count());
        Assert.All(Clauses.All, clause => Assert.Equal("待核对官方文本", clause.Checked));
        Assert.Throws<KeyNotFoundException>(() => Clauses.Of("77-9"));
    }

    [Fact]
    public void Clauses_OfEachRegulation_TakeEffectOnTheDayItSays()
    {
        Assert.All(Clauses.All, clause => Assert.Equal(
            clause.Id.StartsWith("411", StringComparison.Ordinal) ? new DateOnly(2021, 3, 11) : new DateOnly(2024, 1, 20), clause.Effective));
        Assert.All(Clauses.All, clause => Assert.NotEmpty(clause.EffectiveChecked));
        Assert.All(
            Clauses.All.Where(clause => clause.Id.StartsWith("411", StringComparison.Ordinal)),
            clause => Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2}，", clause.EffectiveChecked));
    }

    [Fact]
    public void Findings_OfEveryRule_NeverSpeakAVerdict()
    {
        var result = FilingMonitor.Run(Filings.Set(Everything()), new MonitorOptions());
        var texts = AbnormalFilingRules.All.SelectMany(rule => Texts(rule.Definition))
            .Concat(result.Findings.SelectMany(Texts)).Concat(result.Notes).ToList();

        Assert.Equal(["burst", "same-title"], result.Findings.Select(finding => finding.RuleId).Distinct().Order());
        Assert.All(texts, text => Assert.DoesNotMatch(Verdict(), text.Chinese));
        Assert.All(texts, text => Assert.DoesNotMatch(Verdict(), text.English));
        Assert.All(result.Findings, finding => Assert.Contains("需复核", finding.Summary.Chinese, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.NotEqual(text.Chinese, text.English));
    }

    [Fact]
    public void Findings_OfARun_AreOrderedByScoreAndThenIdentity()
    {
        var findings = FilingMonitor.Run(Filings.Set(Everything()), new MonitorOptions()).Findings;

        var sorted = findings.OrderByDescending(finding => finding.Score).ThenBy(finding => finding.Id, StringComparer.Ordinal);
        Assert.Equal(sorted, findings);
        Assert.All(findings, finding => Assert.InRange(finding.Score, 0, 1));
        Assert.All(findings, finding => Assert.Equal(
            finding.Level, finding.Score < 0.4 ? FindingLevel.Low : finding.Score < 0.7 ? FindingLevel.Medium : FindingLevel.High));
    }

    [Fact]
    public void Findings_WhateverTheOrderOfFilings_AreTheSame()
    {
        var filings = Everything().ToList();

        var straight = FilingMonitor.Run(Filings.Set(filings), new MonitorOptions()).Findings;
        var shuffled = FilingMonitor.Run(
            Filings.Set(filings.OrderBy(filing => filing.ApplicationId * 7919L % 10_007)), new MonitorOptions()).Findings;

        Assert.True(straight.Count >= 3);
        Assert.Equal(
            straight.Select(finding => (finding.Id, finding.Score, finding.Summary, string.Join(' ', finding.Applications))),
            shuffled.Select(finding => (finding.Id, finding.Score, finding.Summary, string.Join(' ', finding.Applications))));
    }

    [Fact]
    public void Findings_SinceADayOrOfAnApplicant_AreTheSameOnesWithoutTheRest()
    {
        var set = Filings.Set(Everything());
        var all = FilingMonitor.Run(set, new MonitorOptions()).Findings;

        var since = FilingMonitor.Run(set, new MonitorOptions { Since = new DateOnly(2024, 1, 1) }).Findings;
        var of = FilingMonitor.Run(set, new MonitorOptions { Applicants = new HashSet<int> { 1 } }).Findings;

        Assert.Equal(all.Where(finding => finding.To >= new DateOnly(2024, 1, 1)).Select(f => (f.Id, f.Score)), since.Select(f => (f.Id, f.Score)));
        Assert.Equal(all.Where(finding => finding.Parties[0].EntityId == 1).Select(f => (f.Id, f.Score)), of.Select(f => (f.Id, f.Score)));
        Assert.NotEmpty(since);
        Assert.True(since.Count < all.Count);
        Assert.True(of.Count < all.Count);
    }

    [Fact]
    public void Filings_WithoutDateOrApplicant_AreCountedAndSaid()
    {
        var day = new DateOnly(2024, 3, 1);
        var set = Filings.Set(
        [
            Filings.One(1, 1, null, "甲"), Filings.One(2, 1, null, "甲"), Filings.One(3, 1, null, "甲"),
            Filings.One(4, 1, day, "甲") with { ApplicantId = null },
            Filings.One(5, 1, day, "甲"),
        ]);

        var result = FilingMonitor.Run(set, new MonitorOptions());

        Assert.Equal((1, 3L, 1L), (set.Count, set.Undated, set.WithoutApplicant));
        Assert.Equal(1, result.Scanned);
        Assert.Contains(result.Notes, note => note.Chinese.StartsWith("3 件申请没有申请日", StringComparison.Ordinal));
        Assert.Contains(result.Notes, note => note.Chinese.StartsWith("1 件申请没有申请人", StringComparison.Ordinal));
    }

    [Fact]
    public void Set_OfNothing_HasNoFindings() =>
        Assert.Empty(FilingMonitor.Run(Filings.Set([], DateRange.Always), new MonitorOptions()).Findings);

    [Fact]
    public void Filing_PutIntoASet_ComesOutAsItWas()
    {
        var filing = Filings.One(7, 3, new DateOnly(2024, 3, 1), "𠮷—一种“打印机”", PatentKind.UtilityModel) with
        {
            PublicationNumber = null,
            Subclass = null,
            ApplicantKind = PartyKind.University,
        };

        var set = Filings.Set([Filings.One(1, 1, new DateOnly(2020, 1, 1), new string('长', 600_000)), filing]);

        Assert.Equal(filing, set.Filing(1, set.Applicants[1]));
        Assert.Equal(600_000, set.Filing(0, set.Applicants[0]).Title.Length);
    }

    [Fact]
    public void Titles_ThatANormalizerFoldsToOne_AreOne()
    {
        var builder = new FilingSetBuilder(Filings.Always, [new Traditional()]);
        foreach (var (title, i) in new[] { "一種印表機", "一种印表机", "一種印表机" }.Select((title, i) => (title, i)))
        {
            builder.Add(Filings.One(i, 1, new DateOnly(2024, 3, 1), title));
        }

        Assert.Single(FilingMonitor.Run(builder.Build(), new MonitorOptions()).Findings);
    }

    [Theory]
    [InlineData(0, 20, 3.0, "WindowDays")]
    [InlineData(367, 20, 3.0, "WindowDays")]
    [InlineData(30, 1, 3.0, "MinimumFilings")]
    [InlineData(30, 20, 0.5, "MinimumRatio")]
    [InlineData(30, 20, double.NaN, "MinimumRatio")]
    public void Options_OutOfRange_AreRefusedByName(int days, int filings, double ratio, string name)
    {
        var options = new MonitorOptions
        {
            Burst = new BurstRuleOptions { WindowDays = days, MinimumFilings = filings, MinimumRatio = ratio },
        };

        var error = Assert.Throws<AnalyticsException>(() => FilingMonitor.Run(Filings.Set([]), options));

        Assert.Contains(name, error.Wording.Chinese, StringComparison.Ordinal);
        Assert.Contains(name, error.Wording.English, StringComparison.Ordinal);
    }

    /// <summary>Two bursts and two groups of one title among peers.</summary>
    private static IEnumerable<Filing> Everything() =>
    [
        .. Filings.Peers(),
        .. Filings.ReadDays("2023-06-15×30"),
        .. Filings.Read("2,2024-03-01,I,一种打印机×5;2,2024-03-01,U,一种打印机;3,2020-03-01,I,一种打印机×3")
            .Select(filing => filing with { ApplicationId = filing.ApplicationId + 500, Number = $"T{filing.ApplicationId}" }),
        .. Filings.ReadDays("2024-06-15×50").Select(filing => filing with
        {
            ApplicationId = filing.ApplicationId + 900,
            Number = $"B{filing.ApplicationId}",
            ApplicantId = 4,
            ApplicantName = "申请人4",
        }),
    ];

    private static IEnumerable<Wording> Texts(RuleDefinition definition) =>
    [
        definition.Name, definition.Formula, definition.Threshold, definition.Source,
        .. definition.InnocentExplanations, .. definition.NextChecks,
    ];

    private static IEnumerable<Wording> Texts(Finding finding) =>
        [finding.Title, finding.Summary, .. finding.Notes, .. finding.InnocentExplanations, .. finding.NextChecks];

    [GeneratedRegex(
        "违规|违法|造假|作假|恶意|非正常|骗取|虚假|编造|伪造|抄袭|作弊|不正当|欺诈|认定|malicious|fraud|illegal|violat|abus|fake|cheat|improper|abnormal",
        RegexOptions.IgnoreCase)]
    private static partial Regex Verdict();

    private sealed class Traditional : INormalizer
    {
        public string Id => "test";

        public char Fold(char character) => character switch
        {
            '種' => '种',
            '機' => '机',
            _ => character,
        };
    }
}
