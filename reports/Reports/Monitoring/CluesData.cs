using System.Text.Json;
using ZhuhaiIp.Analytics.Reports.Model;
using ZhuhaiIp.Analytics.Reports.Navigation;
using ZhuhaiIp.Analytics.Reports.Rendering.Json;

namespace ZhuhaiIp.Analytics.Reports.Monitoring;

/// <summary>Filing clues in the shape that the command line promises for <c>monitor</c>.</summary>
internal sealed class CluesData(MonitoringResult result) : IReportData
{
    /// <inheritdoc/>
    public void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteNumber("scanned", result.Scanned);
        writer.WriteBoolean("synthetic", result.Synthetic);
        writer.WriteStartArray("clues");
        foreach (var clue in result.Clues)
        {
            WriteClue(writer, clue);
        }

        writer.WriteEndArray();
        writer.WriteStore(result.Store);
        writer.WriteTexts("notes", result.Notes);
        writer.WriteEndObject();
    }

    private static void WriteClue(Utf8JsonWriter writer, FilingClue clue)
    {
        writer.WriteStartObject();
        writer.WriteString("rule", clue.Rule);
        writer.WriteString("title", clue.Title);
        writer.WriteString("level", Level(clue.Level));
        writer.WriteCell("score", (double?)clue.Score);
        writer.WriteString("summary", clue.Summary);
        writer.WriteString("clause", clue.Clause);
        writer.WriteTexts("applications", clue.Applications);
        writer.WriteTexts("parties", clue.Parties);
        writer.WriteStartArray("evidence");
        foreach (var evidence in clue.Evidence)
        {
            WriteEvidence(writer, evidence);
        }

        writer.WriteEndArray();
        writer.WriteTexts("explanations", clue.Explanations);
        writer.WriteTexts("checks", clue.Checks);
        writer.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter writer, ClueEvidence evidence)
    {
        writer.WriteStartObject();
        writer.WriteString("publication", evidence.Publication);
        writer.WriteString("field", evidence.Field);
        writer.WriteCell("similarity", evidence.Similarity);
        writer.WriteString("passage", evidence.Passage);
        writer.WriteString("theirs", evidence.Theirs);
        if (evidence.Filing is { } filing)
        {
            writer.WriteString("application", filing.Application);
            writer.WriteString("filing_date", FigureWords.Day(filing.FilingDate));
            writer.WriteString("kind", filing.Kind);
            writer.WriteString("ipc4", filing.Subclass);
            writer.WriteString("applicant", filing.Applicant);
            writer.WriteString("region", filing.Region);
        }

        writer.WriteEndObject();
    }

    private static string Level(ClueLevel level) => level switch
    {
        ClueLevel.High => "high",
        ClueLevel.Medium => "medium",
        _ => "low",
    };
}
