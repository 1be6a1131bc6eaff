using System.Globalization;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Navigation.Figures;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Engine.Navigation;

/// <summary>A study's record sets, and the tables that its figures are counted over.</summary>
/// <remarks>
/// Table <c>units</c> has one row a record of the study's unit; <c>selected(id)</c> the records of the whole study,
/// <c>local(id)</c> those of its region; <c>members(branch, id)</c> the records of each branch;
/// <c>attributed(id, entity_id, …, weight)</c> the applicants of the selected records by the study's attribution.
/// </remarks>
internal sealed class StudyWorkspace : IDisposable
{
    private const int IncompleteMonths = 24;

    private readonly RecordSearcher _searcher;
    private readonly Dictionary<string, RecordSet> _rows = new(StringComparer.Ordinal);
    private readonly RecordSet _localRows;

    internal StudyWorkspace(PatentStore store, NavigationStudy study)
    {
        (Store, Study) = (store, study);
        _searcher = new RecordSearcher(store);
        BaseQuery = Limited(study.ToQuery());
        LocalQuery = $"({BaseQuery}) AND 省市:{study.Region}";
        _localRows = _searcher.Rows(QueryParser.Parse($"省市:{study.Region}"));
        Lake = store.OpenLake();
        try
        {
            Fill();
        }
        catch
        {
            Lake.Dispose();
            throw;
        }
    }

    internal PatentStore Store { get; }

    internal NavigationStudy Study { get; }

    internal LakeSession Lake { get; }

    /// <summary>The whole study as a query that a search accepts.</summary>
    internal string BaseQuery { get; }

    /// <summary>The study in its region, as a query that a search accepts.</summary>
    internal string LocalQuery { get; }

    /// <summary>How many records of the unit the study holds.</summary>
    internal long Total { get; private set; }

    /// <summary>How many of them are the region's.</summary>
    internal long LocalTotal { get; private set; }

    /// <summary>The region's name without its administrative ending, such as 珠海.</summary>
    internal string RegionName => Regions.Find(Study.Region)?.ShortName ?? Study.Region;

    /// <summary>The last day looked at: the study's, or the latest publication in the store.</summary>
    internal DateOnly? CutOff => Study.CutOff is { } asked && (Store.Coverage.To is not { } known || asked < known)
        ? asked
        : Store.Coverage.To;

    /// <summary>What must stand beside every trend where the sources are only a window; null where they are not.</summary>
    internal string? WindowNote => Store.Coverage is { IsWindow: true, From: { } from, To: { } to }
        ? $"本库来源只覆盖 {Day(from)} 至 {Day(to)} 的公开文本：逐年数量反映的是这一公开窗口，不是申请量的涨落，不能据以判断增长或下降。"
        : null;

    /// <summary>The years of the unit's date that cannot be complete yet: those that the last 24 months reach into.</summary>
    internal IReadOnlyList<int> IncompleteYears(IEnumerable<int> years)
    {
        if (CutOff is not { } cutOff || Study.DateType == DateType.Publication)
        {
            return [];
        }

        if (WindowNote is not null)
        {
            return [.. years];
        }

        var first = cutOff.AddMonths(-IncompleteMonths).Year;
        return [.. years.Where(year => year >= first)];
    }

    /// <summary>A branch as a query that a search accepts.</summary>
    internal string QueryOf(StudyBranch branch) => Limited(branch.ToQuery());

    /// <summary>How many records of the unit a branch holds, in the whole and in the region.</summary>
    internal (long Total, long Local) CountOf(StudyBranch branch)
    {
        var rows = _rows[branch.Id];
        return (UnitsOf(rows).Count, UnitsOf(rows.And(_localRows)).Count);
    }

    /// <summary>How many records of the unit name no applicant by the study's attribution, in the whole or in the region.</summary>
    internal long WithoutApplicant(bool local) => Lake.Query(
        $"SELECT count(*) FROM {(local ? "local" : "selected")} AS s ANTI JOIN attributed AS a ON a.id = s.id",
        row => row.GetInt64(0))[0];

    /// <summary>A figure with what all figures of the study share.</summary>
    internal Figure Figure(FigureDefinition definition, FigureData data) => new()
    {
        Id = definition.Id,
        Title = definition.Title,
        Shape = definition.Shape,
        Unit = Study.Unit,
        Attribution = Study.Attribution,
        DateType = definition.UsesDates ? Study.DateType : null,
        CutOff = CutOff,
        Query = data.Local ? LocalQuery : BaseQuery,
        Definition = definition.Formula,
        Total = data.Local ? LocalTotal : Total,
        Columns = definition.Columns,
        Rows = data.Rows,
        Notes = data.Notes,
        IncompleteYears = data.IncompleteYears,
    };

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public void Dispose() => Lake.Dispose();

    private string Limited(string query) => Study.CutOff is { } cutOff
        ? $"({query}) AND 公开日:[* TO {Day(cutOff)}]"
        : query;

    private RecordSet UnitsOf(RecordSet rows) =>
        Store.ToUnits(rows, Study.Unit);

    private void Fill()
    {
        Lake.Execute(UnitTable.Sql(Study.Unit, Study.DateType));
        var selected = _searcher.Rows(QueryParser.Parse(BaseQuery));
        var local = UnitsOf(selected.And(_localRows));
        var all = UnitsOf(selected);
        (Total, LocalTotal) = (all.Count, local.Count);
        Lake.Materialise("selected", all.Ids());
        Lake.Materialise("local", local.Ids());
        Lake.Execute("CREATE OR REPLACE TEMP TABLE members (branch VARCHAR, id INTEGER)");
        foreach (var branch in Study.AllBranches())
        {
            var rows = _searcher.Rows(QueryParser.Parse(QueryOf(branch)));
            _rows[branch.Id] = rows;
        }

        foreach (var branch in Study.Branches)
        {
            Lake.Materialise("branch_ids", UnitsOf(_rows[branch.Id]).Ids());
            Lake.Execute("INSERT INTO members SELECT ?, id FROM branch_ids", branch.Id);
        }

        Lake.Execute(UnitTable.AttributedSql(Study.Attribution));
    }
}
