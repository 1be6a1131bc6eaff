using System.Collections.Concurrent;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Families;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Store.Identities;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Store.Legal;
using ZhuhaiIp.Analytics.Store.SideTables;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Store;

/// <summary>One generation of a store, open for reading; later commits do not change what it shows.</summary>
/// <remarks>Safe to use from several threads.</remarks>
public sealed class PatentStore : IDisposable
{
    private const int Attempts = 5;

    private readonly string _root;
    private readonly GenerationLease _lease;
    private readonly int[] _rowApplications;
    private readonly Lazy<RecordSet> _published;
    private readonly Lazy<byte[]> _statuses;
    private readonly Lazy<IpcScheme?> _scheme;
    private readonly Lazy<int[]> _rowFamilies;
    private readonly Lazy<UnitDocuments> _publicationDocuments;
    private readonly Lazy<UnitDocuments> _applicationDocuments;
    private readonly Lazy<UnitDocuments> _familyDocuments;
    private readonly Lazy<QueryVocabulary> _vocabulary;
    private readonly ConcurrentDictionary<ApplicationCount, Lazy<int[]>> _counts = new();

    private PatentStore(string root, StoreManifest manifest, GenerationLease lease)
    {
        (_root, Manifest, _lease) = (root, manifest, lease);
        _rowApplications = IdentityReader.RowNumbers(root, manifest, LakeWriter.RowApplicationsFile);
        Live = IdentityReader.Live(root, manifest);
        _published = new Lazy<RecordSet>(ReadPublished);
        _statuses = new Lazy<byte[]>(() => LegalStatusReader.Codes(this, null, null));
        _scheme = new Lazy<IpcScheme?>(ReadScheme);
        _rowFamilies = new Lazy<int[]>(ReadFamilies);
        _vocabulary = new Lazy<QueryVocabulary>(() => QueryVocabulary.Of(IndexLexicon.Cutter(manifest), IndexLexicon.Kept(root)));
        Index = new FullTextIndex(Path.Combine(root, manifest.IndexFolder), manifest.IndexCommit);
        _publicationDocuments = new Lazy<UnitDocuments>(() => UnitDocuments.Alone(Index, Published));
        _applicationDocuments = new Lazy<UnitDocuments>(() => UnitDocuments.Grouped(Index, Live, RowApplications, ApplicationCapacity));
        _familyDocuments = new Lazy<UnitDocuments>(() => UnitDocuments.Grouped(Index, Live, RowFamilies, FamilyCapacity));
    }

    /// <summary>The generation's number, from 1.</summary>
    public long Generation => Manifest.Generation;

    /// <summary>What the sources cover.</summary>
    public StoreCoverage Coverage => Manifest.Coverage;

    /// <summary>How many live rows have a publication number.</summary>
    public long Publications => Manifest.Publications;

    /// <summary>How many applications there are.</summary>
    public long Applications => Manifest.Applications;

    /// <summary>Whether families were derived: false of a store that an older version wrote.</summary>
    internal bool HasFamilies => Manifest.FilesOf(LakeSchema.FamilyTable).Any();

    /// <summary>How many simple families there are.</summary>
    public long Families => Manifest.Families;

    /// <summary>How many extended families there are.</summary>
    public long ExtendedFamilies => Manifest.ExtendedFamilies;

    /// <summary>The format, the batches, the analyzer: what <c>store info</c> prints.</summary>
    public StoreManifest Manifest { get; }

    /// <summary>What decides the words of queries without quotes: how the index was cut, and the workbench's lexicons as they were first asked for.</summary>
    public QueryVocabulary Vocabulary => _vocabulary.Value;

    /// <summary>Whether the workbench's lexicons were changed since the index was built: its words would be others.</summary>
    public bool IsLexiconBehind => IndexLexicon.IsBehind(_root, Manifest);

    /// <summary>The rows that were not superseded.</summary>
    public RecordSet Live { get; }

    /// <summary>One above the largest application id.</summary>
    public int ApplicationCapacity => Manifest.NextApplication;

    /// <summary>One above the largest id of a simple family.</summary>
    public int FamilyCapacity => Manifest.NextFamily;

    /// <summary>The live rows that count as publications: those with a publication number.</summary>
    internal RecordSet Published => _published.Value;

    /// <summary>The loaded classification table's order and dots; null where none was loaded, or it has no dots.</summary>
    internal IpcScheme? Scheme => _scheme.Value;

    /// <summary>The legal status of each application on the store's own day, by application id.</summary>
    internal byte[] Statuses => _statuses.Value;

    /// <summary>Where the store lies.</summary>
    internal string Folder => _root;

    internal FullTextIndex Index { get; }

    internal ReadOnlySpan<int> RowApplications => _rowApplications;

    /// <summary>The simple family of each live row; 0 for dead ones, which nothing asks for.</summary>
    internal ReadOnlySpan<int> RowFamilies => _rowFamilies.Value;

    /// <summary>Opens the latest generation of the store in <paramref name="folder"/>.</summary>
    /// <exception cref="AnalyticsException">There is no store, it is from a newer version or another analyzer, or it
    /// is damaged.</exception>
    public static PatentStore Open(string folder)
    {
        var root = Path.GetFullPath(folder);
        for (var attempt = 1; ; attempt++)
        {
            var manifest = CommitPoint.ReadManifest(root) ?? throw new AnalyticsException(new Wording(
                $"{folder} 里没有专利库：请先用 zhip ingest 入库，或用 --store 指明位置",
                $"There is no store in {folder}: run zhip ingest first, or say where it is with --store"));
            CommitPoint.RequireAnalyzer(manifest);
            var lease = GenerationLease.Hold(root, manifest.Generation);
            // A writer may have moved on between the two lines above and cleared this generation away.
            if (attempt == Attempts || File.Exists(StoreLayout.Manifest(root, manifest.Generation)))
            {
                return Open(root, manifest, lease);
            }

            lease.Dispose();
        }
    }

    /// <summary>The applications that the rows of <paramref name="rows"/> belong to.</summary>
    public RecordSet ToApplications(RecordSet rows) => rows.Project(_rowApplications, ApplicationCapacity);

    /// <summary>The simple families that the live rows of <paramref name="rows"/> belong to.</summary>
    public RecordSet ToFamilies(RecordSet rows) => rows.And(Live).Project(RowFamilies, FamilyCapacity);

    /// <summary>What the rows of <paramref name="rows"/> are in a unit: applications, simple families, or those with a publication number.</summary>
    public RecordSet ToUnits(RecordSet rows, CountUnit unit) => unit switch
    {
        CountUnit.Publication => rows.And(Published),
        CountUnit.Family => ToFamilies(rows),
        _ => ToApplications(rows),
    };

    /// <summary>What each row belongs to; for a publication the row is its own.</summary>
    internal ReadOnlySpan<int> RowUnits(CountUnit unit) => unit == CountUnit.Family ? RowFamilies : RowApplications;

    /// <summary>One above the largest id of a unit that rows belong to.</summary>
    internal int UnitCapacity(CountUnit unit) => unit == CountUnit.Family ? FamilyCapacity : ApplicationCapacity;

    /// <summary>The documents of the index that count for a unit.</summary>
    internal UnitDocuments Documents(CountUnit unit) => unit switch
    {
        CountUnit.Publication => _publicationDocuments.Value,
        CountUnit.Family => _familyDocuments.Value,
        _ => _applicationDocuments.Value,
    };

    /// <summary>A number of each application, by its id; below 0 where it is not known. Read once.</summary>
    internal ReadOnlySpan<int> Counts(ApplicationCount count) =>
        _counts.GetOrAdd(count, wanted => new Lazy<int[]>(() => ApplicationCountReader.Read(this, wanted))).Value;

    /// <summary>What is wrong where families are asked for that were never derived.</summary>
    internal static AnalyticsException WithoutFamilies() => new(new Wording(
        "此库由旧版本写成，还没有同族：再入库一次即可补上",
        "This store was written by an older version and has no families yet: ingest once to add them"));

    /// <summary>The size of all files of the generation, in bytes.</summary>
    public long Bytes() =>
        Manifest.Files.Sum(file => file.Bytes)
        + new DirectoryInfo(Path.Combine(_root, Manifest.IndexFolder)).EnumerateFiles().Sum(file => file.Length);

    internal LakeSession OpenLake() => new(_root, Manifest.Files);

    /// <summary>Lets go of the generation.</summary>
    public void Dispose()
    {
        Index.Dispose();
        _lease.Dispose();
    }

    private int[] ReadFamilies()
    {
        if (!HasFamilies)
        {
            throw WithoutFamilies();
        }

        var families = IdentityReader.Numbers(_root, Manifest, FamilyTables.FamiliesFile);
        var rows = new int[_rowApplications.Length];
        foreach (var row in Live.Ids())
        {
            rows[row] = families[_rowApplications[row]];
        }

        return rows;
    }

    private RecordSet ReadPublished()
    {
        var publications = IdentityReader.RowNumbers(_root, Manifest, LakeWriter.RowPublicationsFile);
        var published = new RecordSet(Live.Capacity);
        foreach (var row in Live.Ids())
        {
            if (publications[row] >= 0)
            {
                published.Add(row);
            }
        }

        return published;
    }

    private IpcScheme? ReadScheme()
    {
        if (Manifest.SideTables.All(table => table.Name != "ipc"))
        {
            return null;
        }

        using var lake = OpenLake();
        return IpcSchemeReader.Read(lake);
    }

    private static PatentStore Open(string root, StoreManifest manifest, GenerationLease lease)
    {
        try
        {
            return new PatentStore(root, manifest, lease);
        }
        catch
        {
            lease.Dispose();
            throw;
        }
    }
}
