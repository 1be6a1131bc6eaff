using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using ZhuhaiIp.Analytics.Testing.Generation;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Samples;

public class SampleFilesTests
{
    [Fact]
    public void SampleFiles_AsCommitted_AreWhatTheGeneratorGives()
    {
        var files = SampleFolder.Generated.Files;
        if (SampleFolder.Updating)
        {
            Rewrite(files);
        }

        Assert.Equal(files.Select(file => file.Path), Committed());
        foreach (var file in files)
        {
            Assert.True(Same(file, File.ReadAllBytes(SampleFolder.PathOf(file.Path))), $"{file.Path} differs: UPDATE_SAMPLES=1 dotnet test");
        }
    }

    [Fact]
    public void SampleFiles_All_AreSmallAndSayThatTheyAreSynthetic()
    {
        foreach (var file in SampleFolder.Generated.Files)
        {
            Assert.True(file.Content.Length < 1_000_000, file.Path);
            Assert.True(
                Path.GetFileName(file.Path).Contains("synthetic", StringComparison.Ordinal)
                    || (file.Path.StartsWith("registers/", StringComparison.Ordinal) && Encoding.UTF8.GetString(file.Content).Contains("合成示例", StringComparison.Ordinal)),
                file.Path);
        }
    }

    [Fact]
    public void SampleReadme_EveryFile_IsDescribed()
    {
        var readme = File.ReadAllText(SampleFolder.PathOf("README.md"));
        foreach (var file in SampleFolder.Generated.Files)
        {
            Assert.Contains(Path.GetFileName(file.Path), readme, StringComparison.Ordinal);
        }

        foreach (var group in SampleFolder.Generated.Groups.Select(member => member.Group).Distinct())
        {
            Assert.Contains($"| {group} |", readme, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void SampleRecords_All_AreAboutThreeThousandOfSeveralYearsKindsAndPlaces()
    {
        var records = SampleFolder.Generated.Records;
        Assert.InRange(records.Count, 2_800, 3_400);
        Assert.Equal(14, records.Where(record => record.FilingDate >= new DateOnly(2012, 1, 1)).Select(record => record.FilingDate!.Value.Year).Distinct().Count());
        Assert.Equal(["发明授权", "发明申请", "外观设计", "实用新型"], records.Select(record => record.Kind).Distinct().Order(StringComparer.Ordinal));
        foreach (var cluster in (string[])["集成电路", "生物医药", "新材料", "新能源", "高端打印设备"])
        {
            var local = records.Count(record => record.Cluster == cluster && record.Address.Contains("珠海市", StringComparison.Ordinal));
            Assert.True(local > 40, $"{cluster}: {local}");
        }

        Assert.Contains(records, record => record.Address.Contains("珠海路", StringComparison.Ordinal));
        Assert.Contains(records, record => record.Applicants.StartsWith("珠海", StringComparison.Ordinal) && !record.Address.Contains("珠海市", StringComparison.Ordinal));
        Assert.Contains(records, record => record.Title.Contains("</script><img src=x onerror=alert(1)>", StringComparison.Ordinal) && record.Title.Any(char.IsControl));
        Assert.Contains(records, record => record.FilingDate is null);
        Assert.Contains(records, record => record.Publication.Length == 0);
        Assert.Contains(records, record => record.Application.Length == 0);
    }

    private static void Rewrite(IReadOnlyList<SampleFile> files)
    {
        foreach (var stale in Committed().Except(files.Select(file => file.Path), StringComparer.Ordinal))
        {
            File.Delete(SampleFolder.PathOf(stale));
        }

        foreach (var file in files)
        {
            var path = SampleFolder.PathOf(file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            if (!File.Exists(path) || !Same(file, File.ReadAllBytes(path)))
            {
                File.WriteAllBytes(path, file.Content);
            }
        }
    }

    private static List<string> Committed() =>
    [
        .. Directory.EnumerateFiles(SampleFolder.Path, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(SampleFolder.Path, path).Replace('\\', '/'))
            .Where(path => path != "README.md")
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Bytes are compared, but for packed files, which another runtime may pack otherwise: their content is.</summary>
    private static bool Same(SampleFile file, byte[] committed) => Path.GetExtension(file.Path) switch
    {
        ".gz" => Unpacked(file.Content).AsSpan().SequenceEqual(Unpacked(committed)),
        ".xlsx" => Cells(file.Content).SequenceEqual(Cells(committed), StringComparer.Ordinal),
        _ => file.Content.AsSpan().SequenceEqual(committed),
    };

    private static byte[] Unpacked(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var unpacked = new MemoryStream();
        gzip.CopyTo(unpacked);
        return unpacked.ToArray();
    }

    private static List<string> Cells(byte[] workbook)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var reader = ExcelReaderFactory.CreateReader(new MemoryStream(workbook));
        var cells = new List<string>();
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++)
            {
                cells.Add(reader.GetValue(i)?.ToString() ?? "");
            }
        }

        Assert.NotEmpty(cells);
        return cells;
    }
}
