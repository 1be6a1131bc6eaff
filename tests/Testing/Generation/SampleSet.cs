using System.IO.Compression;
using System.Text;

namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>Everything of <c>data-samples</c> that is generated: the same bytes at every call.</summary>
public sealed class SampleSet
{
    private const int Ordinary = 2640;
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);
    private static readonly (string Cluster, string File)[] Clusters =
    [
        ("集成电路", "integrated-circuits"), ("生物医药", "biomedicine"), ("新材料", "new-materials"), ("新能源", "new-energy"), ("高端打印设备", "printing"),
    ];

    private readonly List<SampleFile> _files = [];
    private readonly List<SyntheticPatent> _records = [];
    private readonly List<SyntheticPatent> _ordinary = [];
    private readonly RecordDrafter _drafter = new(new GenerationOptions { Count = Ordinary, Firms = 420 });

    private SampleSet()
    {
        DrawOrdinary();
        AddClusters();
        AddOthers();
        var groups = new SampleDrafter(_drafter);
        InjectedGroups.Add(groups);
        LawfulGroups.Add(groups);
        Groups = groups.Members;
        AddTable("records/synthetic-groups.csv", SampleTable.Office, [.. Groups.Select(member => member.Record)], WithMark);
        AddTable("records/synthetic-edge-cases.csv", SampleTable.Office, EdgeCases.Make(_drafter, _ordinary), WithMark);
        AddTable("records/synthetic-families-abroad.csv", SampleTable.Office, ForeignFamilies.Make(_ordinary), WithMark);
        AddHeaderless();
        AddSideFiles();
    }

    /// <summary>The files in the order of their paths.</summary>
    public IReadOnlyList<SampleFile> Files => [.. _files.OrderBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>The records in file order, duplicates included.</summary>
    public IReadOnlyList<SyntheticPatent> Records => _records;

    /// <summary>The injected and the lawful groups.</summary>
    public IReadOnlyList<GroupMember> Groups { get; }

    /// <summary>The table that is written as a workbook, with its headings.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Workbook { get; private set; } = [];

    /// <summary>Makes them all.</summary>
    public static SampleSet Build() => new();

    private void DrawOrdinary()
    {
        while (_ordinary.Count < Ordinary)
        {
            if (_drafter.Next() is { } record)
            {
                _ordinary.Add(record);
                if (_drafter.GrantOf(record) is { } grant)
                {
                    _ordinary.Add(grant);
                }
            }
        }
    }

    private void AddClusters()
    {
        foreach (var (cluster, file) in Clusters)
        {
            var records = _ordinary.Where(record => record.Cluster == cluster && !FromAbroad(record)).OrderBy(record => record.PublicationDate).ToList();
            var half = records.Count(record => record.PublicationDate!.Value.Year < 2021);
            AddTable($"records/synthetic-{file}-until-2020.csv", SampleTable.Office, records[..half], WithMark);
            AddTable($"records/synthetic-{file}-since-2021.csv", SampleTable.Office, records[half..], WithMark);
        }
    }

    private void AddOthers()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var clusters = Clusters.Select(c => c.Cluster).ToHashSet(StringComparer.Ordinal);
        var others = _ordinary.Where(record => !clusters.Contains(record.Cluster) && !FromAbroad(record)).ToList();
        var homes = others.Where(record => record.Cluster == "家电电气").ToList();
        AddTable("records/synthetic-home-appliances-gb18030.csv", SampleTable.Commercial, homes, Encoding.GetEncoding("GB18030"));
        var machines = others.Where(record => record.Cluster is "机械" or "高端装备" or "交通").ToList();
        // Twenty records of another file once more: the same publication and content is a duplicate.
        AddWorkbook("records/synthetic-machinery.xlsx", [.. machines, .. homes.Take(20)]);
        var rest = others.Except(homes).Except(machines).ToList();
        AddTable("records/synthetic-other-fields-1.csv", SampleTable.Office, rest[..(rest.Count / 2)], WithMark);
        AddTable("records/synthetic-other-fields-2.csv", SampleTable.Office, [.. rest[(rest.Count / 2)..], .. rest.Take(20)], WithMark);
        var abroad = _ordinary.Where(FromAbroad).ToList();
        _files.Add(new SampleFile("records/synthetic-applicants-from-abroad.csv.gz", Packed(Bytes(SampleTable.Office, abroad, WithMark))));
        _records.AddRange(abroad);
    }

    private static bool FromAbroad(SyntheticPatent record) => record.Priority.Length > 0;

    private void AddHeaderless()
    {
        var records = Enumerable.Range(0, 120).Select(_ => EdgeCases.Drawn(_drafter)).ToList();
        AddTable("headerless/synthetic-headerless.csv", SampleTable.Headerless, records, new UTF8Encoding(false));
        var names = string.Join(", ", SampleTable.Headerless.Headings.Select(name => $"\"{name}\""));
        AddText("headerless/synthetic-headerless.columns.json", $"{{\"header\": false, \"delimiter\": \",\", \"encoding\": \"utf-8\", \"columns\": [{names}]}}\n");
    }

    private void AddSideFiles()
    {
        AddText("events/synthetic-events.csv", SampleEvents.Write(_ordinary));
        AddText("truth/synthetic-groups.csv", Truth());
        foreach (var (path, text) in SampleRequests.Write(_ordinary))
        {
            AddText(path, text);
        }
    }

    private string Truth()
    {
        var text = new StringBuilder("group,manner,expected,application,publication\n");
        foreach (var member in Groups)
        {
            text.Append(member.Group).Append(',').Append(member.Manner).Append(',').Append(member.Expected).Append(',');
            text.Append(member.Record.Application).Append(',').Append(member.Record.Publication).Append('\n');
        }

        return text.ToString();
    }

    private void AddTable(string path, SampleTable table, IReadOnlyList<SyntheticPatent> records, Encoding encoding)
    {
        _files.Add(new SampleFile(path, Bytes(table, records, encoding)));
        _records.AddRange(records);
    }

    private void AddWorkbook(string path, IReadOnlyList<SyntheticPatent> records)
    {
        Workbook = [SampleTable.Commercial.Headings, .. records.Select(SampleTable.Commercial.Cells)];
        _files.Add(new SampleFile(path, SampleWorkbook.Write(Workbook)));
        _records.AddRange(records);
    }

    private void AddText(string path, string text) => _files.Add(new SampleFile(path, Encoding.UTF8.GetBytes(text)));

    private static byte[] Bytes(SampleTable table, IReadOnlyList<SyntheticPatent> records, Encoding encoding)
    {
        using var stream = new MemoryStream();
        using (var writer = new StreamWriter(stream, encoding, leaveOpen: true))
        {
            table.Write(writer, records);
        }

        return stream.ToArray();
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return stream.ToArray();
    }
}
