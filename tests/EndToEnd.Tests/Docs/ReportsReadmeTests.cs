using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Engine.Navigation.Figures;
using ZhuhaiIp.Analytics.Engine.Search.Exports;
using ZhuhaiIp.Analytics.Reports.Rendering;
using ZhuhaiIp.Analytics.Reports.Tables;

namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Docs;

public sealed class ReportsReadmeTests
{
    private static readonly Document Readme = Document.Open("reports/README.md");

    [Fact]
    public void Formats_AreNamed() => Readme.NamesAsCode(ReportRenderers.All.Select(renderer => renderer.Format));

    [Fact]
    public void Figures_AreThoseThereAreWithTitleShapeAndColumns()
    {
        var section = Readme.Section("## 导航报告的图");

        Assert.All(NavigationFigures.All.Select(figure => figure.Definition), figure =>
        {
            var row = section.Text.Split('\n').Single(line => line.StartsWith($"| `{figure.Id}` |", StringComparison.Ordinal));
            Assert.Contains(figure.Title, row, StringComparison.Ordinal);
            Assert.Contains($"`{figure.Shape}`", row, StringComparison.Ordinal);
            Assert.EndsWith($"| {string.Join(", ", figure.Columns.Select(column => $"`{column.Id}`"))} |", row, StringComparison.Ordinal);
        });
        Assert.Equal(NavigationFigures.All.Count, section.Explained.Count);
    }

    [Fact]
    public void ExportFormatsAndColumns_AreThoseThereAre()
    {
        var section = Readme.Section("## 导出");

        Assert.Equal(
            TableFormats.All.Select(format => format.Extension).Concat(ExportColumns.All.Select(column => column.Id)), section.Explained);
        Assert.All(ExportColumns.All, column => Assert.Contains(
            $"| `{column.Id}` | {column.Heading.Chinese} | {column.Heading.English} |", section.Text, StringComparison.Ordinal));
        Assert.All(ExportColumns.All, column => Assert.Equal(
            column.IsUsual, section.Text.Split('\n').Single(line => line.StartsWith($"| `{column.Id}` |", StringComparison.Ordinal)).Contains("| 是 |", StringComparison.Ordinal)));
    }

    [Fact]
    public void Shapes_AreExplained() => Readme.NamesAsCode(Enum.GetNames<FigureShape>());
}
