using CsCheck;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Screening;

namespace ZhuhaiIp.Analytics.Engine.Tests.Screening;

public sealed class SameTitleRuleTests
{
    private static readonly IAbnormalFilingRule Rule = AbnormalFilingRules.All.Single(rule => rule.Id == "same-title");

    public static IEnumerable<object[]> Cases => ScreeningCases.Read("same-title-cases.tsv");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Filings_AsInTheCase_AreReportedAsExpected(string name, string filings, string expected)
    {
        var findings = Rule.Examine(Filings.Set(Filings.Read(filings)))
            .OrderByDescending(finding => finding.Score).ThenBy(finding => finding.Id, StringComparer.Ordinal).ToList();

        var found = findings.Select(finding => $"{finding.Level} {Counted(finding)}").DefaultIfEmpty("none");
        Assert.True(expected == string.Join('|', found), $"{name}: {string.Join('|', found)}");
    }

    [Fact]
    public void Finding_OfAGroup_ShowsItsApplicationsAndItsFigures()
    {
        var filings = Filings.Read("1,2024-03-01,I,一种打印机×3;1,2024-03-01,I,别的;2,2023-01-01,I,一种打印机;3,2023-01-01,U,一种 打印机×2");

        var finding = Assert.Single(Rule.Examine(Filings.Set(filings)));

        Assert.Equal(["N000001", "N000002", "N000003"], finding.Applications);
        Assert.Equal("same-title:1:2024-03-01:1", finding.Id);
        Assert.Contains("3 件名称同为“一种打印机”的申请（阈值 3 件）", finding.Summary.Chinese, StringComparison.Ordinal);
        Assert.Contains("另有 2 个申请人使用过该名称", finding.Summary.Chinese, StringComparison.Ordinal);
        Assert.Equal(["77-1"], finding.Clauses);
        Assert.Equal("申请人1", Assert.Single(finding.Parties).Name);
        Assert.DoesNotContain("申请人1", finding.Summary.Chinese, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-01-20", "77-1", false)]
    [InlineData("2024-01-19", "411-1", false)]
    [InlineData("2021-03-11", "411-1", false)]
    [InlineData("2021-03-10", "77-1", true)]
    public void Finding_OfADay_NamesTheClauseInForceThen(string day, string clause, bool comparison)
    {
        var finding = Assert.Single(Rule.Examine(Filings.Set(Filings.Read($"1,{day},I,一种打印机×3"))));

        Assert.Equal([clause], finding.Clauses);
        Assert.Equal(comparison, finding.Notes.Any(note => note.Chinese.Contains("仅供对照", StringComparison.Ordinal)));
    }

    [Fact]
    public void Publications_OfOneApplication_AreOneFiling()
    {
        var day = new DateOnly(2024, 3, 1);
        var filings = Enumerable.Range(0, 6).Select(i => Filings.One(1 + (i % 2), 1, day, "一种打印机"));

        Assert.Empty(Rule.Examine(Filings.Set(filings)));
    }

    [Fact]
    public void Designs_WhereAskedFor_TakePart()
    {
        var options = new MonitorOptions { SameTitle = new SameTitleRuleOptions { IncludeDesigns = true } };

        var result = FilingMonitor.Run(Filings.Set(Filings.Read("1,2024-03-01,D,打印机×3")), options);

        Assert.Single(result.Findings);
    }

    [Fact]
    public void Findings_WhateverTheOrderOfFilings_AreTheSame() =>
        Gen.Select(Gen.Int[1, 3], Gen.Int[0, 2], Gen.Int[0, 2], Gen.Int[0, 3]).Array[0, 40].Sample((Action<(int, int, int, int)[]>)(rows =>
        {
            var filings = rows.Select((row, i) => Filings.One(
                i, row.Item1, new DateOnly(2024, 1, 1).AddDays(row.Item2), $"题{row.Item3}", (PatentKind)row.Item4)).ToList();

            var straight = Rule.Examine(Filings.Set(filings)).Select(Shown);
            var reversed = Rule.Examine(Filings.Set(filings.AsEnumerable().Reverse())).Select(Shown);
            var doubled = Rule.Examine(Filings.Set(filings.Concat(filings))).Select(Shown);

            Assert.Equal(straight, reversed);
            Assert.Equal(straight, doubled);
        }), iter: 500);

    [Fact]
    public void Findings_WhenAnUnrelatedApplicantFiles_StayAsTheyAre() =>
        Gen.Select(Gen.Int[1, 3], Gen.Int[0, 2], Gen.Int[0, 2]).Array[1, 40].Sample((Action<(int, int, int)[]>)(rows =>
        {
            var day = new DateOnly(2024, 1, 1);
            var filings = rows.Select((row, i) => Filings.One(i, row.Item1, day.AddDays(row.Item2), $"题{row.Item3}")).ToList();
            var unrelated = rows.Select((row, i) => Filings.One(1000 + i, 99, day.AddDays(row.Item2), $"无关{row.Item3}"));

            var alone = Rule.Examine(Filings.Set(filings)).Select(Shown);
            var together = Rule.Examine(Filings.Set(filings.Concat(unrelated)))
                .Where(finding => finding.Parties[0].EntityId != 99).Select(Shown);

            Assert.Equal(alone, together);
        }), iter: 500);

    private static string Shown(Finding finding) =>
        $"{finding.Id} {finding.Score} {finding.Summary} {string.Join(' ', finding.Applications)}";

    private static string Counted(Finding finding) =>
        finding.Summary.Chinese[(finding.Summary.Chinese.IndexOf("提交 ", StringComparison.Ordinal) + 3)..].Split(' ')[0];
}
