using System.IO.Compression;
using System.Text;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Testing;
using ZhuhaiIp.Analytics.Testing.Generation;

namespace ZhuhaiIp.Analytics.Ingest.Tests.Samples;

public class SyntheticPatentsTests
{
    private static readonly GenerationOptions Options = new() { Count = 20_000, Seed = 5 };
    private static readonly Lazy<List<SyntheticPatent>> Records = new(() => [.. SyntheticPatents.Generate(Options)]);

    [Fact]
    public void Generate_SameOptions_GivesTheSameRecords() =>
        Assert.Equal(Records.Value.Take(3_000), SyntheticPatents.Generate(Options).Take(3_000));

    [Fact]
    public void Generate_AnotherSeed_GivesOtherTexts() =>
        Assert.Empty(Records.Value.Take(500).Select(record => record.Abstract)
            .Intersect(SyntheticPatents.Generate(Options with { Seed = 6 }).Take(500).Select(record => record.Abstract), StringComparer.Ordinal));

    [Fact]
    public void Generate_Numbers_AreReadableAndNeverGivenTwice()
    {
        Assert.Equal(Records.Value.Count, Records.Value.Select(record => record.Publication).Distinct(StringComparer.Ordinal).Count());
        Assert.All(Records.Value, record =>
        {
            var application = ApplicationNumber.Parse(record.Application);
            Assert.True(application.Ok, $"{record.Application}: {application.Error}");
            Assert.Equal(record.Application, application.Value.ToString());
            Assert.True(PublicationNumber.Parse(record.Publication).Ok, record.Publication);
            Assert.All(record.Ipc.Split(';', StringSplitOptions.RemoveEmptyEntries), symbol => Assert.True(IpcSymbol.Parse(symbol).Ok, symbol));
            Assert.True(record.Locarno.Length == 0 || LocarnoSymbol.Parse(record.Locarno).Ok, record.Locarno);
        });
    }

    [Fact]
    public void Generate_Grants_ShareNineDigitsWithAnEarlierPublication()
    {
        var grants = 0;
        foreach (var both in Records.Value.GroupBy(record => record.Application).Where(group => group.Count() > 1))
        {
            var (first, grant) = (both.First(), both.Last());
            Assert.Equal(2, both.Count());
            Assert.Equal((first.Publication[..^1], 'A', 'B'), (grant.Publication[..^1], first.Publication[^1], grant.Publication[^1]));
            Assert.True(first.PublicationDate < grant.PublicationDate);
            grants++;
        }

        Assert.True(grants > 2_000);
    }

    [Fact]
    public void Generate_Days_FollowTheOfficesLagAndEndAtTheCutOff()
    {
        Assert.All(Records.Value, record => Assert.True(record.FilingDate < record.PublicationDate && record.PublicationDate <= Options.CutOff));
        foreach (var model in Records.Value.Where(record => record.Kind == "实用新型"))
        {
            Assert.InRange(model.PublicationDate!.Value.DayNumber - model.FilingDate!.Value.DayNumber, 170, 320);
        }

        Assert.Equal(Enumerable.Range(2012, 14), Records.Value.Select(record => record.FilingDate!.Value.Year).Distinct().Order());
    }

    [Fact]
    public void Generate_NationalPhases_CarryAYearThatIsNotTheFilingYear() =>
        Assert.Contains(Records.Value, record => record.ToPatent().Application!.NumberYear != record.FilingDate!.Value.Year);

    [Fact]
    public void Generate_Applicants_AreOneToFourAndNoneTwice() =>
        Assert.All(Records.Value, record =>
        {
            var names = record.Applicants.Split(';');
            Assert.InRange(names.Length, 1, 4);
            Assert.Equal(names.Length, names.Distinct(StringComparer.Ordinal).Count());
        });

    [Fact]
    public void MadeUpNames_None_IsARealApplicants()
    {
        if (SharedData.PathOf("data/cn-2017") is not { } folder || SharedData.PathOf("data/networks/CN_applt.csv.gz") is not { } network)
        {
            return;
        }

        var real = Directory.EnumerateFiles(folder, "*.gz").SelectMany(Lines).Select(line => line.Split(',')).Where(cells => cells.Length > 5).Select(cells => cells[5])
            .Concat(Lines(network).Select(line => line.Split('"')).Where(cells => cells.Length > 3).Select(cells => cells[3]))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.True(real.Count > 30_000);
        var made = Records.Value.Concat(SampleFolder.Generated.Records).SelectMany(record => record.Applicants.Split(';')).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(made, real.Contains);
    }

    [Fact]
    public void SampleGroups_EachWithAClue_AreNearCopiesOrABurst()
    {
        var groups = SampleFolder.Generated.Groups.ToLookup(member => member.Group, StringComparer.Ordinal);
        Assert.Equal(["G01", "G02", "G03", "G04", "G05", "G06", "G07", "G08", "G09", "N01", "N02", "N03", "N04", "N05", "N06"], groups.Select(group => group.Key).Order(StringComparer.Ordinal));
        foreach (var id in (string[])["G02", "G03", "G04", "G05"])
        {
            var texts = groups[id].Select(member => member.Record).ToList();
            Assert.All(texts.Skip(1), record => Assert.InRange(Likeness(texts[0], record), 0.3, 0.999));
        }

        var diverse = groups["N01"].Where(member => member.Expected == "innocent").Select(member => member.Record).ToList();
        Assert.Equal(40, diverse.Count);
        Assert.All(diverse.Skip(1), record => Assert.InRange(Likeness(diverse[0], record), 0, 0.15));
    }

    private static double Likeness(SyntheticPatent first, SyntheticPatent second)
    {
        var (one, other) = (Grams(first), Grams(second));
        var common = one.Count(other.Contains);
        return (double)common / (one.Count + other.Count - common);
    }

    private static HashSet<string> Grams(SyntheticPatent record) =>
        [.. Enumerable.Range(0, record.Claim.Length - 2).Select(i => record.Claim.Substring(i, 3))];

    private static IEnumerable<string> Lines(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }
}
