using Lucene.Net.Index;

namespace ZhuhaiIp.Analytics.Store.FullText;

/// <summary>The columns that an open index has in memory to count by: read when one is asked for the second time.</summary>
/// <remarks>
/// To read a column costs as much as some dozen counts: a program that answers once is better off without, one that
/// stays open pays once.
/// </remarks>
internal sealed class FacetColumns(IndexReader reader)
{
    private readonly Dictionary<string, Lazy<FacetColumn?>> _columns = new(StringComparer.Ordinal);

    internal FacetColumn? Find(string field)
    {
        Lazy<FacetColumn?>? column;
        lock (_columns)
        {
            if (!_columns.TryGetValue(field, out column))
            {
                _columns[field] = new Lazy<FacetColumn?>(() => FacetColumn.Read(reader, field));
            }
        }

        return column?.Value;
    }
}
