using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Engine.Search;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

/// <summary>Facets, studies and their figures over the real records, counted again from the files: no query, no index, other folding.</summary>
[Collection(RealRecords.Name)]
[Trait("Category", "RealData")]
public sealed class RealCountsTests(RealStore real)
{
    private const string Mainland =
        "北京市 天津市 河北省 山西省 内蒙古自治区 辽宁省 吉林省 黑龙江省 上海市 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 "
        + "湖北省 湖南省 广东省 广西壮族自治区 海南省 重庆市 四川省 贵州省 云南省 西藏自治区 陕西省 甘肃省 青海省 宁夏回族自治区 新疆维吾尔自治区";

    [Fact]
    public void Applicants_OfTheFacet_AreThoseOfTheFiles()
    {
        if (real.Engine is null)
        {
            return;
        }

        Assert.Equal(Lines(Applicants(Applications), 20), Facet("*:*", FacetKind.Applicant).Select(Name));
    }

    [Fact]
    public void Kinds_OfTheFacet_AreAllInventions()
    {
        if (real.Engine is null)
        {
            return;
        }

        Assert.Equal([$"发明 {Applications.Count()}"], Facet("*:*", FacetKind.Kind));
    }

    [Fact]
    public void Provinces_OfTheStore_HoldEveryAddressThatBeginsWithThem()
    {
        if (real.Engine is null)
        {
            return;
        }

        var scanned = Provinces(Applications);

        Assert.Equal(31, scanned.Count);
        foreach (var (province, count) in scanned)
        {
            // A few addresses name the city only, or the province without 省: the gazetteer knows them, the scan does not.
            Assert.InRange(Total($"省市:{province}"), count, count + (count / 200) + 3);
        }
    }

    [Theory]
    [InlineData("integrated-circuits")]
    [InlineData("biomedicine")]
    [InlineData("new-materials")]
    [InlineData("new-energy")]
    [InlineData("printing")]
    public void Study_OverTheRealRecords_HoldsWhatAScanOfTheFilesHolds(string id)
    {
        if (real.Engine is null)
        {
            return;
        }

        var study = Studies.All.Single(study => study.Id == id);
        var scan = StudyScan.Of(id);
        var scanned = Applications.Where(record => scan.Holds(RealTitles.Fold(record.Printed.Title), record.Symbols)).ToList();
        var found = real.Engine.Search(new SearchRequest(study.ToQuery()) { Limit = 10_000 });

        Assert.Equal(
            scanned.Select(record => Number(record.Application)).Order(StringComparer.Ordinal),
            found.Hits.Select(hit => Number(hit.Application!)).Order(StringComparer.Ordinal));
        RequireFigures(study, scanned);
    }

    // The figures of applicants and places again from the scanned records.
    private void RequireFigures(NavigationStudy study, List<RealRecord> scanned)
    {
        var figures = real.Engine!.Navigate(study).Sections.SelectMany(section => section.Figures).ToDictionary(figure => figure.Id);

        Assert.Equal(Lines(Applicants(scanned), 20), figures["top-applicants"].Rows.Select(row => $"{Name(row[0].Text!)} {row[1].Number}"));
        var places = figures["regions"].Rows.ToDictionary(row => row[0].Text!, row => row[1].Number!.Value);
        Assert.Equal(scanned.Count, places.Values.Sum());
        foreach (var (province, count) in Provinces(scanned).Where(entry => places.ContainsKey(entry.Key)))
        {
            Assert.InRange(places[province], count, count + (count / 200) + 3);
        }
    }

    /// <summary>One row an application: four have two rows, and one of these is numbered in two ways.</summary>
    private IEnumerable<RealRecord> Applications => real.Records.GroupBy(record => Number(record.Application)).Select(rows => rows.Last());

    // CN102016000125774 (ST.13) and CN201610125774.6 are one application: 10 is an invention, 11 one by way of the PCT.
    private static string Number(string text) => text.Contains('.', StringComparison.Ordinal)
        ? text[..text.IndexOf('.', StringComparison.Ordinal)]
        : $"CN{text[4..8]}{(text[3] == '1' ? '8' : '1')}{text[10..17]}";

    private static IEnumerable<KeyValuePair<string, int>> Applicants(IEnumerable<RealRecord> records) =>
        records.CountBy(record => Name(record.Printed.Applicant));

    // One name, whatever the width of its brackets.
    private static string Name(string printed) => printed.Trim().Replace('（', '(').Replace('）', ')');

    private static IEnumerable<string> Lines(IEnumerable<KeyValuePair<string, int>> counts, int most) => counts
        .OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key, StringComparer.Ordinal).Take(most).Select(entry => $"{entry.Key} {entry.Value}");

    private static Dictionary<string, int> Provinces(IEnumerable<RealRecord> records) =>
        records.Select(Province).OfType<string>().CountBy(province => province).ToDictionary();

    private static string? Province(RealRecord record)
    {
        var address = record.Printed.Address.TrimStart(' ', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return Array.Find(Mainland.Split(' '), province => address.StartsWith(province, StringComparison.Ordinal));
    }

    private IEnumerable<string> Facet(string query, FacetKind kind) => real.Engine!
        .Search(new SearchRequest(query) { Limit = 0, Facets = [kind] }).Facets[0].Values.Select(value => $"{value.Label} {value.Count}");

    private long Total(string query) => real.Engine!.Search(new SearchRequest(query) { Limit = 0 }).Total;
}
