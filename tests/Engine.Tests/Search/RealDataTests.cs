using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Engine.Search;

namespace ZhuhaiIp.Analytics.Engine.Tests.Search;

/// <summary>Queries and studies over real records, compared with a reading of their files that shares only the folding.</summary>
[Collection(RealRecords.Name)]
[Trait("Category", "RealData")]
public sealed class RealDataTests(RealStore real)
{
    [Fact]
    public void Ingest_OfAllFiles_AccountsForEveryRecord()
    {
        if (real.Engine is not { } engine)
        {
            return;
        }

        Assert.Equal(99_915, real.Counts!.Read);
        Assert.Equal(99_915, real.Records.Count);
        Assert.Equal(0, real.Counts.Rejected);
        Assert.Equal(real.Records.DistinctBy(record => record.Publication).Count(), engine.Store.Publications);
        Assert.Equal(engine.Store.Applications, Total("*:*"));
        Assert.Equal(engine.Store.Publications, Total("*:*", CountUnit.Publication));
    }

    [Fact]
    public void Queries_OfAnAnalyst_CountWhatAScanOfTheFilesCounts()
    {
        if (real.Engine is null)
        {
            return;
        }

        var rows = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Search", "analyst-queries.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t')).ToList();
        var found = rows.ConvertAll(row => Total(row[0]));

        Assert.Equal(rows.Select(row => $"{row[0]} {Scan(row[1])}"), rows.Zip(found, (row, count) => $"{row[0]} {count}"));
        Assert.All(rows.Zip(found), row => Assert.True(
            row.Second >= Number(row.First[2]) && row.Second <= Number(row.First[3]), $"{row.First[0]}: {row.Second}"));
        Assert.True(found.Count(count => count is >= 5 and <= 5_000) >= 15);
        Assert.Equal(3, rows.Where((row, place) => row[3] == "0" && found[place] == 0).Count());
    }

    [Fact]
    public void Printer_InATitle_IsAlsoFoundInAWordThatIsCutOtherwise()
    {
        if (real.Engine is null)
        {
            return;
        }

        var both = Total("标题:\"打印机\" AND 标题:\"打印机构\"");

        Assert.True(both > 0);
        Assert.Equal(Total("标题:\"打印机构\""), both);
    }

    [Fact]
    public void Namesake_InAnotherCity_IsToldApart()
    {
        if (real.Engine is null)
        {
            return;
        }

        var dalian = real.Engine.Search(new SearchRequest("申请人:\"大连纳思达\"") { Limit = 100 }).Hits;

        Assert.NotEmpty(dalian);
        Assert.Equal(0, Total("申请人:\"大连纳思达\" AND 省市:珠海"));
        Assert.All(dalian, hit => Assert.Contains("大连", hit.Applicants[0], StringComparison.Ordinal));
    }

    [Fact]
    public void Classes_OfTheFiles_AreFoundByLevel()
    {
        if (real.Engine is null)
        {
            return;
        }

        foreach (var (query, symbol) in new[] { ("ipc:B41J*", "B41J"), ("ipc:B41J2/*", "B41J2/"), ("ipc:H01L", "H01L"), ("ipc:G03G21/18", "G03G21/18;") })
        {
            Assert.Equal(
                real.Records.Where(record => $";{record.Ipc};".Contains($";{symbol}", StringComparison.Ordinal))
                    .DistinctBy(record => record.Application).Count(),
                Total(query));
        }
    }

    [Fact]
    public void Years_OfTheFiles_AreThoseOfTheFacet()
    {
        if (real.Engine is null)
        {
            return;
        }

        var facet = real.Engine.Search(new SearchRequest("标题:\"墨盒\" OR 标题:\"打印\"") { Facets = [FacetKind.Year] }).Facets[0];

        Assert.Equal(
            real.Records.Where(record => record.Fits("title=墨盒") || record.Fits("title=打印")).DistinctBy(record => record.Application)
                .GroupBy(record => record.FilingDate[..4]).OrderBy(year => year.Key, StringComparer.Ordinal).Select(year => $"{year.Key} {year.Count()}"),
            facet.Values.Select(value => $"{value.Value} {value.Count}"));
    }

    [Fact]
    public void Studies_OverTheRealRecords_HoldWhatTheirQueriesFind()
    {
        if (real.Engine is null)
        {
            return;
        }

        foreach (var study in Studies.All)
        {
            var figures = real.Engine.Navigate(study).Sections.SelectMany(section => section.Figures).ToDictionary(figure => figure.Id);
            var trend = figures["filing-trend"];

            Assert.True(trend.Total > 100, study.Id);
            Assert.Equal(trend.Total, trend.Rows.Sum(row => row[2].Number!.Value));
            Assert.Contains(trend.Notes, note => note.Contains("2017-03-15 至 2017-06-13", StringComparison.Ordinal));
            foreach (var query in figures.Values.Select(figure => (figure.Query, figure.Total)).Distinct())
            {
                Assert.Equal(Total(query.Query), query.Total);
            }

            Assert.All(study.Branches, branch => Assert.Equal(
                Total(branch.ToQuery()), figures["branch-share"].Rows.Single(row => row[0].Text == branch.Name)[1].Number!.Value));
            Assert.All(figures["rta"].Rows, row => RequireAdvantage(row, figures["rta"].Total, trend.Total));
        }
    }

    // RTA again from the figure's own numbers; refused where either side is below ten.
    private static void RequireAdvantage(IReadOnlyList<FigureValue> row, long local, long total)
    {
        var (own, all) = (row[3].Number!.Value, row[5].Number!.Value);
        if (own < 10 || all < 10)
        {
            Assert.Null(row[1].Number);
            return;
        }

        Assert.Equal(own / local / (all / total), row[1].Number!.Value, 9);
        Assert.Equal(100 * Math.Tanh(Math.Log(own / local / (all / total))), row[2].Number!.Value, 6);
    }

    private long Total(string query, CountUnit unit = CountUnit.Application) =>
        real.Engine!.Search(new SearchRequest(query) { Limit = 0, Unit = unit }).Total;

    private int Scan(string conditions) =>
        real.Records.Where(record => record.Fits(conditions)).DistinctBy(record => record.Application).Count();

    private static int Number(string text) => int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
