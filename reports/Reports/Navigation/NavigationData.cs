using System.Text.Json;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Navigation;
using ZhuhaiIp.Analytics.Reports.Model;
using ZhuhaiIp.Analytics.Reports.Rendering.Json;

namespace ZhuhaiIp.Analytics.Reports.Navigation;

/// <summary>A navigation study's findings in the shape that the command line promises for <c>navigate</c>.</summary>
internal sealed class NavigationData(NavigationResult result) : IReportData
{
    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("title", result.Title);
        writer.WriteString("cluster", result.Cluster);
        writer.WriteString("region", result.Region);
        writer.WriteDay("cut_off", result.CutOff);
        writer.WriteBoolean("synthetic", result.Synthetic);
        writer.WriteStartArray("figures");
        foreach (var section in result.Sections)
        {
            foreach (var figure in section.Figures)
            {
                WriteFigure(writer, section, figure);
            }
        }

        writer.WriteEndArray();
        writer.WriteStartArray("sections");
        foreach (var section in result.Sections)
        {
            writer.WriteStartObject();
            writer.WriteString("id", section.Id);
            writer.WriteString("title", section.Title);
            writer.WriteTexts("paragraphs", section.Paragraphs);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStore(new StoreMark(result.Generation, result.CutOff, result.Coverage));
        writer.WriteTexts("notes", result.Notes);
        writer.WriteEndObject();
    }

    private static void WriteFigure(Utf8JsonWriter writer, NavigationSection section, Figure figure)
    {
        writer.WriteStartObject();
        writer.WriteString("id", figure.Id);
        writer.WriteString("title", figure.Title);
        writer.WriteString("section", section.Id);
        writer.WriteString("unit", Unit(figure.Unit));
        writer.WriteString("attribution", Share(figure.Attribution));
        writer.WriteString("date_type", Date(figure.DateType));
        writer.WriteDay("cut_off", figure.CutOff);
        writer.WriteString("query", figure.Query);
        writer.WriteString("definition", figure.Definition);
        writer.WriteNumber("total", figure.Total);
        writer.WriteStartArray("incomplete_years");
        foreach (var year in figure.IncompleteYears)
        {
            writer.WriteNumberValue(year);
        }

        writer.WriteEndArray();
        writer.WriteTexts("notes", figure.Notes);
        writer.WriteStartArray("data");
        foreach (var row in figure.Rows)
        {
            writer.WriteStartObject();
            foreach (var (column, cell) in figure.Columns.Zip(row))
            {
                writer.WriteCell(column.Id, cell);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static string Unit(CountUnit unit) => unit switch
    {
        CountUnit.Publication => "publication",
        CountUnit.Family => "family",
        _ => "application",
    };

    private static string Share(Attribution attribution) => attribution switch
    {
        Attribution.All => "all",
        Attribution.Fractional => "fractional",
        _ => "first",
    };

    private static string? Date(DateType? date) => date switch
    {
        DateType.Filing => "filing",
        DateType.Publication => "publication",
        _ => null,
    };
}
