using System.IO.Compression;
using System.Text;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Testing;

namespace ZhuhaiIp.Analytics.Domain.Tests.Legal;

public class RealStatusTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void At_OfRealPublicationsWithoutEvents_IsNeverInForceAndNeverInvented()
    {
        if (SharedData.PathOf("data/cn-2017") is not { } folder)
        {
            return;
        }

        var codes = new Dictionary<LegalStatusCode, int>();
        foreach (var cells in Directory.GetFiles(folder, "*.gz").SelectMany(Lines).Select(line => line.Split(',', 6)))
        {
            var document = new LegalDocument(PublicationNumber.Parse(cells[2]).Value!, DateText.Parse(cells[3]).Value!.Date);
            var filed = DateText.Parse(cells[1]).Value!.Date;
            var history = new LegalHistory(
                new LegalFacts { Kind = PatentKind.Invention, FilingDate = filed, Documents = [document] }, []);
            var status = history.At(Today, Today);
            codes[status.Code] = codes.GetValueOrDefault(status.Code) + 1;

            Assert.NotEqual(LegalStatusGroup.InForce, status.Group);
            Assert.Null(status.YearsInForce);
            Assert.Equal(filed.AddYears(20), status.Expiry);
            Assert.Equal(document.Meaning.Stage is PublicationStage.Granted or PublicationStage.PartlyInvalidated, status.Code is LegalStatusCode.GrantedOnly or LegalStatusCode.Expired);
            Assert.Equal(LegalStatusCode.Unknown, history.At(document.Date!.Value.AddDays(-1), Today).Code);
        }

        Assert.Equal(99_915, codes.Values.Sum());
        Assert.Equal(
            Directory.GetFiles(folder, "*-B_*.gz").SelectMany(Lines).Count(),
            codes.GetValueOrDefault(LegalStatusCode.GrantedOnly) + codes.GetValueOrDefault(LegalStatusCode.Expired));
    }

    private static IEnumerable<string> Lines(string path)
    {
        using var text = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        while (text.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
