using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using System.Xml.XPath;
using ZhuhaiIp.Analytics.Ingest.Mapping;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Sources.Exchange;

/// <summary>The real exchange files: what is read against an independent count over the whole file.</summary>
public partial class RealExchangeFilesTests
{
    // Which elements are records, in words of XPath; the publication a family was asked for is none.
    private const string Records = """
        //*[local-name()='exchange-document'] | //*[local-name()='fulltext-document']
        | //*[local-name()='world-patent-data']//*[local-name()='family-member']
        | //*[local-name()='search-result']/*[local-name()='publication-reference']
        """;

    public static TheoryData<string> Files() => SharedData.Folder is not { } shared ? ["missing"] : [.. new[] { "docdb", "ops" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(shared, "data", "formats", folder), "*.xml"))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void File_Read_HasWhatAnIndependentCountFinds(string path)
    {
        if (Absent(path))
        {
            return;
        }

        var documents = Whole(path).XPathSelectElements(Records).ToList();
        var records = Exchanged.Read(path);

        Assert.Equal(documents.Count, records.Count);
        Assert.All(records, record => Assert.Null(record.Rejection));
        foreach (var (document, record) in documents.Zip(records))
        {
            AssertAlike(document, record);
        }
    }

    private static void AssertAlike(XElement document, MappedRecord record)
    {
        var patent = record.Patent!;
        var own = document.XPathSelectElement("(descendant-or-self::*[local-name()='publication-reference'])[1]/descendant::*[local-name()='doc-number']")!;
        // The year and the width of a number are the product's to normalise, its end is not.
        Assert.Contains(Digits(own.Value), patent.Publication!.ToString(), StringComparison.Ordinal);
        Assert.Equal((string?)document.Attribute("family-id"), patent.PrintedFamily);
        Assert.Equal(
            Sequences(document, "priority-claim").Count(), patent.Priorities.Count);
        Assert.Equal(
            document.XPathEvaluate("boolean(*/*[local-name()='invention-title'])"), patent.Title.Length > 0);
        Assert.Equal(
            document.XPathEvaluate("boolean(*[local-name()='abstract'] | */*[local-name()='abstract'])"), patent.Abstract.Length > 0);
        Assert.Equal(Names(document, "applicant"), patent.Parties.Count(party => party.Role == Domain.PartyRole.Applicant));
        Assert.Equal(Names(document, "inventor"), patent.Parties.Count(party => party.Role == Domain.PartyRole.Inventor));
        Assert.Equal(
            document.XPathSelectElements(".//*[local-name()='classification-ipcr']").Select(Columns).Distinct().Count(),
            patent.Classifications.Count(symbol => symbol.Scheme == Domain.ClassificationScheme.Ipc));
    }

    /// <summary>The symbol by the columns of its fixed form: subclass, main group, subgroup.</summary>
    private static string Columns(XElement classification)
    {
        var text = classification.Value.TrimStart();
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return $"{text[..4]} {text[4..slash].Trim()} {text[(slash + 1)..].TrimStart().Split(' ')[0]}";
    }

    /// <summary>How many different names stand in the format that says most.</summary>
    private static int Names(XElement document, string party) =>
        new[] { "original", "docdba", "docdb", "epodoc" }
            .Select(format => document.XPathSelectElements($".//*[local-name()='{party}'][@data-format='{format}']//*[local-name()='name']")
                .Select(name => name.Value.Trim(' ', ',', '\n').ToUpperInvariant()).Distinct().Count())
            .FirstOrDefault(count => count > 0);

    /// <summary>The distinct sequence numbers: each party and priority stands in several formats.</summary>
    private static IEnumerable<string> Sequences(XElement document, string name) => document
        .XPathSelectElements($".//*[local-name()='{name}'][not(@data-format='original')]")
        .Select(element => (string?)element.Attribute("sequence") ?? "").Distinct();

    // An independent reader: the whole file as one document, its unknown names declared and its unknown entities escaped.
    private static XDocument Whole(string path)
    {
        var text = DocumentType().Replace(File.ReadAllText(path), "").Replace("&SACUTE;", "S", StringComparison.Ordinal);
        text = text.Contains("<?xml", StringComparison.Ordinal) ? text
            : $"<all xmlns:exch=\"http://www.epo.org/exchange\">{text}</all>";
        using var reader = XmlReader.Create(new StringReader(text));
        return XDocument.Load(reader);
    }

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit)).TrimStart('0') is { Length: > 6 } digits ? digits[^6..] : text;

    private static bool Absent(string path)
    {
        if (path != "missing")
        {
            return false;
        }

        Console.WriteLine("The shared data are missing: real exchange files were not read.");
        return true;
    }

    [GeneratedRegex(@"<!DOCTYPE[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex DocumentType();
}
