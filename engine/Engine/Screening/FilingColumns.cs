using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>The filings of a set by column: 143 bytes a filing, measured over a million.</summary>
internal sealed class FilingColumns(TitleFolder titles)
{
    private readonly List<int> _applications = [];
    private readonly List<int> _applicants = [];
    private readonly List<int> _days = [];
    private readonly List<ulong> _hashes = [];
    private readonly List<PatentKind> _kinds = [];
    private readonly List<ushort> _subclasses = [];
    private readonly List<ushort> _regions = [];
    private readonly TextColumn _numbers = new();
    private readonly TextColumn _publications = new();
    private readonly TextColumn _titles = new();
    private readonly Codes _codes = new();

    internal void Add(Filing filing, int applicant, DateOnly day)
    {
        _applications.Add(filing.ApplicationId);
        _applicants.Add(applicant);
        _days.Add(day.DayNumber);
        _hashes.Add(titles.Hash(filing.Title));
        _kinds.Add(filing.Kind);
        _subclasses.Add(_codes.Of(filing.Subclass));
        _regions.Add(_codes.Of(filing.Region));
        _numbers.Add(filing.Number);
        _publications.Add(filing.PublicationNumber);
        _titles.Add(filing.Title);
    }

    internal int Applicant(int row) => _applicants[row];

    internal int Day(int row) => _days[row];

    internal ulong TitleHash(int row) => _hashes[row];

    internal string FoldedTitle(int row) => titles.Fold(_titles[row]!);

    internal PatentKind Kind(int row) => _kinds[row];

    internal Filing Filing(int row, FilingApplicant applicant) => new()
    {
        ApplicationId = _applications[row],
        Number = _numbers[row]!,
        PublicationNumber = _publications[row],
        ApplicantId = applicant.Id,
        ApplicantName = applicant.Name,
        ApplicantKind = applicant.Kind,
        FilingDate = DateOnly.FromDayNumber(_days[row]),
        Title = _titles[row]!,
        Kind = _kinds[row],
        Subclass = _codes.Text(_subclasses[row]),
        Region = _codes.Text(_regions[row]),
    };

    /// <summary>The rows by applicant, day and application, each application once.</summary>
    internal int[] Order()
    {
        var rows = Enumerable.Range(0, _applications.Count).ToArray();
        Array.Sort(rows, ByApplication);
        var kept = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            if (kept == 0 || _applications[rows[i]] != _applications[rows[kept - 1]])
            {
                rows[kept++] = rows[i];
            }
        }

        Array.Resize(ref rows, kept);
        Array.Sort(rows, ByApplicant);
        return rows;
    }

    private int ByApplicant(int left, int right)
    {
        var order = _applicants[left].CompareTo(_applicants[right]);
        order = order != 0 ? order : _days[left].CompareTo(_days[right]);
        return order != 0 ? order : _applications[left].CompareTo(_applications[right]);
    }

    /// <summary>Of rows that say different things of one application, the same comes first whatever came first.</summary>
    private int ByApplication(int left, int right)
    {
        var order = _applications[left].CompareTo(_applications[right]);
        if (order != 0 || left == right)
        {
            return order;
        }

        order = ByApplicant(left, right);
        order = order != 0 ? order : string.CompareOrdinal(_numbers[left], _numbers[right]);
        order = order != 0 ? order : string.CompareOrdinal(_publications[right], _publications[left]);
        order = order != 0 ? order : string.CompareOrdinal(_titles[left], _titles[right]);
        return order != 0 ? order : _kinds[left].CompareTo(_kinds[right]);
    }

    /// <summary>Few distinct short texts by number; 0 is null.</summary>
    private sealed class Codes
    {
        private readonly Dictionary<string, ushort> _numbers = [];
        private readonly List<string?> _texts = [null];

        internal ushort Of(string? text)
        {
            if (text is null)
            {
                return 0;
            }

            if (!_numbers.TryGetValue(text, out var number))
            {
                number = checked((ushort)_texts.Count);
                _numbers.Add(text, number);
                _texts.Add(text);
            }

            return number;
        }

        internal string? Text(ushort number) => _texts[number];
    }
}
