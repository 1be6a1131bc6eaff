using ZhuhaiIp.Analytics.Store.Identities;

namespace ZhuhaiIp.Analytics.Store.Families;

/// <summary>The numbers of one application as they are gathered: each once a role.</summary>
internal sealed class FilingKeys(int application)
{
    private readonly HashSet<(FilingRole Role, string Key)> _known = [];
    private readonly List<FilingKeyRow> _rows = [];

    internal IReadOnlyList<FilingKeyRow> Rows => _rows;

    internal bool Has(FilingRole role, string key) => _known.Contains((role, key));

    internal void Add(FilingRole role, string key, string? evidence)
    {
        if (_known.Add((role, key)))
        {
            _rows.Add(new FilingKeyRow(application, role, key, StoreKeys.Of(key), evidence));
        }
    }

    internal void AddRange(IEnumerable<FilingKeyRow> rows) => _rows.AddRange(rows.Where(row => row.Key.Length > 0));
}
