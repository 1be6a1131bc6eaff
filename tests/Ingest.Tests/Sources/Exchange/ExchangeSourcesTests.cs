using System.Text;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Ingest.Mapping;
using ZhuhaiIp.Analytics.Ingest.Sources;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Sources.Exchange;

public sealed class ExchangeSourcesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Document_WithPriorities_HasEachOnceWithItsDayAndWhetherItCounts()
    {
        var record = Exchanged.Read(_folder, Exchanged.Document("3333333", """
            <exch:priority-claims>
            <exch:priority-claim sequence="1" data-format="docdb"><document-id><country>US</country><doc-number>8359798</doc-number><kind>A</kind><date>19980522</date></document-id><exch:priority-active-indicator>Y</exch:priority-active-indicator></exch:priority-claim>
            <exch:priority-claim sequence="1" data-format="epodoc"><document-id><doc-number>US19980083597</doc-number></document-id></exch:priority-claim>
            <exch:priority-claim sequence="2" data-format="docdb"><document-id><country>US</country><doc-number>9816128</doc-number><kind>W</kind><date>19980804</date></document-id><exch:priority-active-indicator>N</exch:priority-active-indicator></exch:priority-claim>
            <exch:priority-claim sequence="1" data-format="original"><document-id><doc-number>PCT/US98/16128</doc-number></document-id></exch:priority-claim>
            </exch:priority-claims>
            """)).Single();

        Assert.Equal(
            [
                new Priority(1, "US8359798A", new DateOnly(1998, 5, 22)),
                new Priority(2, "US9816128W", new DateOnly(1998, 8, 4)) { IsActive = false },
            ],
            record.Patent!.Priorities);
    }

    [Theory]
    [InlineData("en|Ink;de|Tinte;zh|墨水", "墨水")]
    [InlineData("de|Tinte;en|Ink", "Ink")]
    [InlineData("de|Tinte;fr|Encre", "Tinte")]
    [InlineData("en|;de|Tinte", "Tinte")]
    public void Document_TitlesInSeveralLanguages_ChineseThenEnglishThenTheFirst(string titles, string expected)
    {
        var inner = string.Concat(titles.Split(';').Select(title => title.Split('|'))
            .Select(title => $"<exch:invention-title lang=\"{title[0]}\">{title[1]}</exch:invention-title>"));

        Assert.Equal(expected, Exchanged.Read(_folder, Exchanged.Document("3333333", inner)).Single().Patent!.Title);
    }

    [Fact]
    public void Document_PartiesAndClasses_AreTakenOnceInTheirFullestForm()
    {
        var patent = Exchanged.Read(_folder, Exchanged.Document("3333333", """
            <exch:classifications-ipcr><classification-ipcr sequence="1"><text>A61K   9/107       20060101ALI20221215BHEP        </text></classification-ipcr><classification-ipcr sequence="2"><text>A61K   8/04        20060101AFI20221215BHEP        </text></classification-ipcr></exch:classifications-ipcr>
            <exch:patent-classifications><patent-classification><classification-scheme office="EP" scheme="CPCI"/><classification-symbol>A61K   9/1652      </classification-symbol></patent-classification><patent-classification><classification-scheme office="EP" scheme="CPCI"/><section>B</section><class>01</class><subclass>J</subclass><main-group>8</main-group><subgroup>0449</subgroup></patent-classification><patent-classification><classification-scheme office="EP" scheme="ICO"/><classification-symbol>K61K   9/1652</classification-symbol></patent-classification></exch:patent-classifications>
            <exch:parties><exch:applicants><exch:applicant sequence="1" data-format="docdb"><exch:applicant-name><name>BRISTOL MYERS SQUIBB CO      </name></exch:applicant-name><residence><country>US</country></residence></exch:applicant><exch:applicant sequence="1" data-format="docdba"><exch:applicant-name><name>Bristol-Myers Squibb; Company</name></exch:applicant-name></exch:applicant></exch:applicants>
            <exch:inventors><exch:inventor sequence="1" data-format="epodoc"><exch:inventor-name><name>WILEY GARY J [US]</name></exch:inventor-name></exch:inventor></exch:inventors></exch:parties>
            """)).Single().Patent!;

        Assert.Equal(["A61K8/04", "A61K9/107"], Symbols(patent, ClassificationScheme.Ipc));
        Assert.Equal(["A61K9/1652", "B01J8/0449"], Symbols(patent, ClassificationScheme.Cpc));
        Assert.Equal(
            [("Bristol-Myers Squibb; Company", "US"), ("WILEY GARY J", null)],
            patent.Parties.Select(party => (party.Name, party.Region)));
        Assert.Equal("77", patent.PrintedFamily);
    }

    [Fact]
    public void File_OneDocumentIllFormed_LosesThatOneAndSaysWhereItBegan()
    {
        var text = $"""
            <?xml version="1.0"?><!DOCTYPE x [<!ENTITY e "boom">]>
            <exch:exchange-documents>
            {Exchanged.Document("1111111")}
            {Exchanged.Document("2222222", "<open>")}
            {Exchanged.Document("3333333").Replace("</exch:exchange-document>", "", StringComparison.Ordinal)}
            {Exchanged.Document("4444444")}
            <!-- {Exchanged.Document("5555555")} -->
            {Exchanged.Document("6666666", "<exch:invention-title lang=\"en\">&e; &unknown; &amp; <![CDATA[</exch:exchange-document>]]></exch:invention-title>")}
            </exch:exchange-documents>
            """;

        var records = Exchanged.Read(_folder, text);

        Assert.Equal(
            ["EP1111111A1", "ill-formed", "ill-formed", "EP4444444A1", "EP6666666A1"],
            records.Select(record => record.Patent?.Publication?.ToString() ?? record.Rejection!.Reason.Id()));
        Assert.Equal([6, 9], records.Where(record => record.Rejection is not null).Select(record => record.Rejection!.Line));
        Assert.Equal("&e; &unknown; & </exch:exchange-document>", records[^1].Patent!.Title);
    }

    [Theory]
    [InlineData("A", false)]
    [InlineData("D", true)]
    public void Document_ThatDocdbHasTakenOut_IsADeletion(string status, bool deleted)
    {
        var text = Exchanged.Document("1111111").Replace("country=\"EP\" doc", $"status=\"{status}\" country=\"EP\" doc", StringComparison.Ordinal);

        Assert.Equal(deleted, Exchanged.Read(_folder, text).Single().IsDeletion);
    }

    [Fact]
    public void File_CutOffWithinADocument_KeepsWhatCameBefore()
    {
        var whole = Exchanged.Document("1111111") + Exchanged.Document("2222222");

        var records = Exchanged.Read(_folder, whole[..^40]);

        Assert.Equal(["EP1111111A1", "truncated"], records.Select(record => record.Patent?.Publication?.ToString() ?? record.Rejection!.Reason.Id()));
    }

    [Fact]
    public void Document_NestedDeeperThanAny_IsRejectedAndTheNextOneRead()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 100_000)) + string.Concat(Enumerable.Repeat("</a>", 100_000));

        var records = Exchanged.Read(_folder, Exchanged.Document("1111111", deep) + Exchanged.Document("2222222"));

        Assert.Equal(RejectionReason.IllFormed, records[0].Rejection!.Reason);
        Assert.NotNull(records[1].Patent);
    }

    [Fact]
    public void Document_LongerThanTheLimit_IsRejectedAndTheNextOneRead()
    {
        var path = _folder.Write("x.xml", Encoding.UTF8.GetBytes(
            Exchanged.Document("1111111", $"<p>{new string('x', 400_000)}</p>") + Exchanged.Document("2222222")));

        var records = Exchanged.Read(path, new ReadOptions { Limits = new TextLimits(Record: 100_000) });

        Assert.Equal(RejectionReason.FieldTooLong, records[0].Rejection!.Reason);
        Assert.Equal("EP2222222A1", records[^1].Patent!.Publication!.ToString());
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-8")]
    public void File_InAnyUnicodeEncoding_IsRead(string encoding)
    {
        var text = "\uFEFF<?xml version=\"1.0\"?><exch:exchange-documents>"
            + Exchanged.Document("1111111", "<exch:invention-title lang=\"zh\">墨盒</exch:invention-title>") + "</exch:exchange-documents>";

        Assert.Equal("墨盒", Exchanged.Read(_folder, text, Encoding.GetEncoding(encoding)).Single().Patent!.Title);
    }

    [Fact]
    public void File_WithADocumentTypeInsideADocument_DoesNotExpandIt()
    {
        var bomb = "<!DOCTYPE a [<!ENTITY b \"bbbbbbbbbb\"><!ENTITY c \"&b;&b;&b;&b;\">]>";

        var records = Exchanged.Read(_folder, Exchanged.Document("1111111", bomb + "<exch:invention-title>&c;</exch:invention-title>"));

        Assert.Equal(RejectionReason.IllFormed, records.Single().Rejection!.Reason);
    }

    [Fact]
    public void Ops_Answers_GiveMembersTextsAndHits()
    {
        const string Id = "<document-id document-id-type=\"docdb\"><country>EP</country><doc-number>{0}</doc-number><kind>A1</kind></document-id>";
        var text = $"""
            <ops:world-patent-data><ops:patent-family><ops:publication-reference>{string.Format(null, Id, "1000000")}</ops:publication-reference>
            <ops:family-member family-id="5"><publication-reference>{string.Format(null, Id, "1000000")}</publication-reference><priority-claim sequence="1"><document-id document-id-type="epodoc"><doc-number>NL19981010536</doc-number><date>19981112</date></document-id></priority-claim></ops:family-member></ops:patent-family>
            <ftxt:fulltext-document><bibliographic-data><publication-reference>{string.Format(null, Id, "1000001")}</publication-reference></bibliographic-data><claims lang="DE"><claim><claim-text>1. Tinte.</claim-text></claim></claims><claims lang="EN"><claim><claim-text>1. Ink.</claim-text><claim-text>2. Pen.</claim-text></claim></claims></ftxt:fulltext-document>
            <ops:biblio-search><ops:search-result><ops:publication-reference family-id="6">{string.Format(null, Id, "1000002")}</ops:publication-reference><ops:publication-reference family-id="7">{string.Format(null, Id, "1000003")}</ops:publication-reference></ops:search-result></ops:biblio-search></ops:world-patent-data>
            """;

        var patents = Exchanged.Read(_folder, text).ConvertAll(record => record.Patent!);

        Assert.Equal(["EP1000000A1", "EP1000001A1", "EP1000002A1", "EP1000003A1"], patents.Select(patent => patent.Publication!.ToString()));
        Assert.Equal(["5", null, "6", "7"], patents.Select(patent => patent.PrintedFamily));
        Assert.Equal([new Priority(1, "NL19981010536", new DateOnly(1998, 11, 12))], patents[0].Priorities);
        Assert.Equal("1. Ink.\n2. Pen.", patents[1].Claims);
    }

    private static IEnumerable<string> Symbols(Patent patent, ClassificationScheme scheme) =>
        patent.Classifications.Where(symbol => symbol.Scheme == scheme).Select(symbol => symbol.Symbol);
}
