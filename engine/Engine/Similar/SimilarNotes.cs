using System.Globalization;
using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>Gathers what a reader of a similar search must know.</summary>
internal sealed class SimilarNotes
{
    private const int MostNumbers = 10;

    private readonly List<Wording> _notes = [];
    private readonly bool _hasBody;

    internal SimilarNotes(Subject subject, int longest, bool hasFamilies)
    {
        _hasBody = subject.Text.HasBody;
        if (!hasFamilies)
        {
            Add(new Wording(
                "此库由旧版本写成，还没有同族：每件申请单独列出；再入库一次即可补上",
                "this store was written by an older version and has no families yet: each application stands alone; ingest once to add them"));
        }

        if (subject.Text.Abstract.Length > longest || subject.Text.Title.Length > longest)
        {
            var most = longest.ToString("N0", CultureInfo.InvariantCulture);
            Add(new Wording($"文本很长：只比较了前 {most} 字", $"the text is long: its first {most} characters were compared"));
        }

        if (subject.CriticalDate is null)
        {
            Add(new Wording(
                "没有基准日，日期关系一律不知：用 --date 给出最早的优先权日或申请日",
                "there is no critical date, so no date relation is known: give the earliest priority or filing date by --date"));
        }
        else if (subject.Basis == CriticalDateBasis.Priority)
        {
            Add(new Wording(
                "基准日是优先权日，优先权是否成立未核实", "the critical date is a priority date; whether the priority holds was not checked"));
        }
    }

    internal IReadOnlyList<Wording> All => _notes;

    internal void Add(params IEnumerable<Wording> notes) => _notes.AddRange(notes);

    /// <summary>Notes what the search came to.</summary>
    internal void AddFindings(IReadOnlyList<SimilarTerm> terms, SimilarRanking ranking, IReadOnlyList<SimilarHit> hits)
    {
        if (terms.Count == 0)
        {
            Add(new Wording("库中没有这段文本里的任何词", "the store has no word of this text"));
        }

        if (_hasBody && ranking.Compared > 0 && !ranking.HadBodies)
        {
            Add(new Wording(
                "库中可比的文献只有题名，没有摘要和权利要求：相似度仅凭题名",
                "the documents found have titles only, no abstract and no claims: the similarity goes by titles"));
        }

        if (hits.Any(hit => hit.Relation == DateRelation.Conflicting))
        {
            Add(new Wording(
                "“抵触申请线索”只凭日期和受理局：是否抵触须核对全文是否记载同样的发明创造",
                "\"conflicting\" goes by days and office only: whether an application conflicts takes its full text"));
        }
    }

    /// <summary>Notes the applications of the own family, which were left out.</summary>
    internal void AddOwn(IEnumerable<StoredApplication> own)
    {
        var numbers = own.Select(application => application.Latest.Number).Order(StringComparer.Ordinal).ToList();
        if (numbers.Count > 0)
        {
            var listed = string.Join("、", numbers.Take(MostNumbers)) + (numbers.Count > MostNumbers ? "……" : "");
            Add(new Wording(
                $"未列出本件所在的简单同族 {numbers.Count} 件：{listed}；用 --with-own 列出",
                $"its own simple family is left out, {numbers.Count} applications: {listed}; --with-own shows it"));
        }
    }
}
