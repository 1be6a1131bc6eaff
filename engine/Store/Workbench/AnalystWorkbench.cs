using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Commits;

namespace ZhuhaiIp.Analytics.Store.Workbench;

/// <summary>What an analyst keeps beside the records of a store.</summary>
/// <remarks>
/// It lies in <c>workbench/</c>, refers to numbers and never to rows, is in every backup, and is touched by no ingest,
/// undo, repair or compaction. It can be written to while an ingest runs, by several processes.
/// </remarks>
public sealed class AnalystWorkbench
{
    /// <summary>The workbench of the store in <paramref name="folder"/>; nothing is made before something is kept.</summary>
    public AnalystWorkbench(string folder, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var root = Path.GetFullPath(folder);
        Queries = new(root, "queries", WorkbenchJson.Default.SavedQuery, clock);
        Collections = new(root, "collections", WorkbenchJson.Default.CollectedRecords, clock);
        Tags = new(root, "tags", WorkbenchJson.Default.TaggedNumber, clock);
        Reviews = new(root, "reviews", WorkbenchJson.Default.ReviewDecision, clock);
        Lexicons = new(root, "lexicons", WorkbenchJson.Default.UserLexicon, clock);
        Studies = new(root, "studies", WorkbenchJson.Default.SavedStudy, clock);
        Runs = new(root, "runs", WorkbenchJson.Default.AlertRun, clock);
    }

    /// <summary>Saved queries, by name.</summary>
    public WorkbenchLog<SavedQuery> Queries { get; }

    /// <summary>Collections of records, by name.</summary>
    public WorkbenchLog<CollectedRecords> Collections { get; }

    /// <summary>Tags, by <see cref="TaggedNumber.Key"/>.</summary>
    public WorkbenchLog<TaggedNumber> Tags { get; }

    /// <summary>What people decided, by <see cref="ReviewDecision.Key"/>.</summary>
    public WorkbenchLog<ReviewDecision> Reviews { get; }

    /// <summary>Words that a user added, by the lexicon's name.</summary>
    public WorkbenchLog<UserLexicon> Lexicons { get; }

    /// <summary>Studies, by name.</summary>
    public WorkbenchLog<SavedStudy> Studies { get; }

    /// <summary>Up to where saved queries were asked for what is new, by the query's name.</summary>
    public WorkbenchLog<AlertRun> Runs { get; }

    /// <summary>How many things each log keeps, by the log's name.</summary>
    /// <exception cref="DamagedStoreException">A line is not what was written.</exception>
    public IReadOnlyList<(string Name, int Count)> Counts() =>
    [
        (Queries.Name, Queries.Current().Count), (Collections.Name, Collections.Current().Count), (Tags.Name, Tags.Current().Count),
        (Reviews.Name, Reviews.Current().Count), (Lexicons.Name, Lexicons.Current().Count), (Studies.Name, Studies.Current().Count),
        (Runs.Name, Runs.Current().Count),
    ];

    /// <summary>The lines that are not what was written, a fault a log.</summary>
    internal IEnumerable<StoreFault> Check() => new (string Name, Action Read)[]
    {
        (Queries.Name, () => Queries.History()), (Collections.Name, () => Collections.History()), (Tags.Name, () => Tags.History()),
        (Reviews.Name, () => Reviews.History()), (Lexicons.Name, () => Lexicons.History()), (Studies.Name, () => Studies.History()),
        (Runs.Name, () => Runs.History()),
    }.Select(log => Fault(log.Name, log.Read)).OfType<StoreFault>();

    private static StoreFault? Fault(string name, Action read)
    {
        try
        {
            read();
            return null;
        }
        catch (DamagedStoreException error)
        {
            return new StoreFault($"workbench/{name}.jsonl", new Wording(
                $"有一行的校验和不符（{error.Wording.Chinese}）", $"the checksum of a line differs ({error.Wording.English})"), false);
        }
    }
}
