using System.Globalization;
using System.Text.RegularExpressions;
using ZhuhaiIp.Analytics.Domain.Legal;

namespace ZhuhaiIp.Analytics.Domain.Tests.Legal;

/// <summary>A row of <c>LegalCases.tsv</c>, read.</summary>
internal sealed partial record LegalCase(string Name, LegalFacts Facts, IReadOnlyList<LegalEvent> Events)
{
    private static readonly ApplicationNumber Application = ApplicationNumber.Parse("CN201010102344.8").Value!;

    internal required DateOnly AsOf { get; init; }

    internal required DateOnly Known { get; init; }

    internal static LegalCase Of(string[] row) => new(
        row[0],
        Filed(row[2], new LegalFacts { Kind = Enum.Parse<PatentKind>(row[1]), Documents = [.. Split(row[3]).Select(Document)] }),
        [.. Split(row[4]).Select(Event)])
    {
        AsOf = Day(row[5])!.Value,
        Known = Day(row[6]) ?? new DateOnly(2099, 1, 1),
    };

    internal static DateOnly? Day(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static LegalEvent Event(string text)
    {
        var match = EventText().Match(text);
        Assert.True(match.Success, text);
        var wording = match.Groups["wording"].Value.Trim();
        var detail = match.Groups["detail"].Value;
        return new LegalEvent(Application, LegalEventWordings.KindOf(wording, detail))
        {
            Wording = wording,
            EffectiveDay = Day(match.Groups["effective"].Value),
            GazetteDay = Day(match.Groups["gazette"].Value),
            KnownDay = Day(match.Groups["known"].Value),
            Detail = detail,
            Amount = match.Groups["amount"].Success ? decimal.Parse(match.Groups["amount"].Value, CultureInfo.InvariantCulture) : null,
        };
    }

    private static string[] Split(string cell) => cell.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static LegalDocument Document(string text)
    {
        var parts = text.Split(' ');
        return new LegalDocument(PublicationNumber.Parse(parts[0]).Value!, parts.Length > 1 ? Day(parts[1]) : null);
    }

    private static LegalFacts Filed(string cell, LegalFacts facts)
    {
        var words = cell.Split(' ');
        facts = facts with { FilingDate = Day(words[0]) };
        return words.Length < 3 ? facts : facts with { Office = words[2] };
    }

    [GeneratedRegex(@"^(?<wording>.+?) (?<effective>[\d-]*)(?:/(?<gazette>[\d-]*))?(?:/(?<known>[\d-]+))?(?: \{(?<detail>[^}]*)\})?(?: =(?<amount>[\d.]+))?$")]
    private static partial Regex EventText();
}
