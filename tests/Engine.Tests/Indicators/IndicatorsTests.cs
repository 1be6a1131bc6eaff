using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ZhuhaiIp.Analytics.Domain;
using AllIndicators = ZhuhaiIp.Analytics.Engine.Indicators.Indicators;

namespace ZhuhaiIp.Analytics.Engine.Tests.Indicators;

public sealed class IndicatorsTests
{
    [Theory]
    [MemberData(nameof(Cases))]
    public void Compute_WorkedExample_GivesItsAnswer(
        string id, string input, string path, string expected, double tolerance, string origin)
    {
        var result = AllIndicators.Find(id).Compute(JsonDocument.Parse(input).RootElement);

        var value = At(result, path);
        if (expected == "null")
        {
            Assert.True(value is null, $"{path}: {value} ({origin})");
        }
        else
        {
            var number = double.Parse(expected, CultureInfo.InvariantCulture);
            Assert.NotNull(value);
            Assert.Equal(number, JsonDocument.Parse(value.ToJsonString()).RootElement.GetDouble(), Math.Abs(number) * tolerance);
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Compute_WrongInput_NamesTheKey(string id, string input, string chinese, string english)
    {
        var indicator = AllIndicators.Find(id);

        var error = Assert.Throws<AnalyticsException>(() => indicator.Compute(JsonDocument.Parse(input).RootElement));

        Assert.Contains(chinese, error.Wording.Chinese, StringComparison.Ordinal);
        Assert.Contains(english, error.Wording.English, StringComparison.Ordinal);
    }

    [Fact]
    public void All_Listed_HaveTheIdsOfTheContract() =>
        Assert.Equal(
            ["cd-index", "gini", "hhi", "kleinberg", "main-path-weights", "mann-kendall", "rta", "s-curve"],
            AllIndicators.All.Select(indicator => indicator.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void All_Definitions_SayEverything() =>
        Assert.All(AllIndicators.All, indicator =>
        {
            var definition = indicator.Definition;
            var texts = new[] { definition.Name, definition.Unit, definition.EdgeCases }
                .SelectMany(wording => new[] { wording.Chinese, wording.English })
                .Concat([definition.Formula, definition.Source, definition.Input, definition.Output]);
            Assert.All(texts, text => Assert.False(string.IsNullOrWhiteSpace(text)));
        });

    [Fact]
    public void Find_UnknownName_ListsThoseThereAre()
    {
        var error = Assert.Throws<AnalyticsException>(() => AllIndicators.Find("hh1"));

        Assert.Contains("hh1", error.Wording.Chinese, StringComparison.Ordinal);
        Assert.Contains("mann-kendall", error.Wording.English, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string, string, double, string> Cases()
    {
        var data = new TheoryData<string, string, string, string, double, string>();
        foreach (var row in Rows("indicator-cases.tsv"))
        {
            data.Add(row[0], row[1], row[2], row[3], double.Parse(row[4], CultureInfo.InvariantCulture), row[5]);
        }

        return data;
    }

    public static TheoryData<string, string, string, string> Faults()
    {
        var data = new TheoryData<string, string, string, string>();
        foreach (var row in Rows("indicator-faults.tsv"))
        {
            data.Add(row[0], row[1], row[2], row[3]);
        }

        return data;
    }

    private static JsonNode? At(JsonNode? node, string path) =>
        path.Split('.').Aggregate(node, (at, step) => at is JsonArray array ? array[int.Parse(step, CultureInfo.InvariantCulture)] : at![step]);

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Indicators", file))
            .Where(row => row.Length > 0 && row[0] != '#')
            .Select(row => row.Split('\t'));
}
