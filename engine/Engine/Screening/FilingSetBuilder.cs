using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Text.Normalization;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>Gathers the filings that rules examine, in any order, and keeps them in columns.</summary>
/// <param name="published">Which publication days the sources of the store cover.</param>
/// <param name="normalizers">What folds the characters of a title, in order.</param>
public sealed class FilingSetBuilder(DateRange published, IReadOnlyList<INormalizer> normalizers)
{
    private readonly FilingColumns _columns = new(new TitleFolder(normalizers));
    private readonly Dictionary<int, (string Name, PartyKind Kind)> _applicants = [];
    private long _undated;
    private long _withoutApplicant;

    /// <summary>Adds one filing. Without a filing date or an applicant it is only counted.</summary>
    public void Add(Filing filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        if (filing.FilingDate is not { } day)
        {
            _undated++;
        }
        else if (filing.ApplicantId is not { } applicant)
        {
            _withoutApplicant++;
        }
        else
        {
            _columns.Add(filing, applicant, day);
            Name(applicant, filing);
        }
    }

    /// <summary>The set of what was added: an application that came twice is one filing.</summary>
    public FilingSet Build()
    {
        var order = _columns.Order();
        var applicants = new List<FilingApplicant>(_applicants.Count);
        for (var start = 0; start < order.Length;)
        {
            var id = _columns.Applicant(order[start]);
            var end = start;
            while (end < order.Length && _columns.Applicant(order[end]) == id)
            {
                end++;
            }

            var (name, kind) = _applicants[id];
            applicants.Add(new FilingApplicant(id, name, kind, start, end - start));
            start = end;
        }

        return new FilingSet(_columns, order, applicants, published)
        {
            Undated = _undated,
            WithoutApplicant = _withoutApplicant,
        };
    }

    /// <summary>Keeps one name and kind for an applicant, the same whatever the order in which filings come.</summary>
    private void Name(int applicant, Filing filing)
    {
        var (name, kind) = _applicants.GetValueOrDefault(applicant, (filing.ApplicantName, filing.ApplicantKind));
        _applicants[applicant] = (
            string.CompareOrdinal(filing.ApplicantName, name) < 0 ? filing.ApplicantName : name,
            kind > filing.ApplicantKind ? kind : filing.ApplicantKind);
    }
}
