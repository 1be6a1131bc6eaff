using System.Data.Common;
using Lucene.Net.Search;
using ZhuhaiIp.Analytics.Store.FullText;

namespace ZhuhaiIp.Analytics.Store.Tests;

/// <summary>What readers of a store see, as lines that can be compared.</summary>
internal static class StoreContent
{
    /// <summary>The live rows, what they say and what they belong to; and every term of the index with its rows.</summary>
    internal static IReadOnlyList<string> Of(string folder)
    {
        using var store = PatentStore.Open(folder);
        return [.. Rows(store), .. Terms(store)];
    }

    /// <summary>The live rows: numbers, content and identities.</summary>
    internal static IReadOnlyList<string> Rows(PatentStore store)
    {
        using var lake = store.OpenLake();
        return lake.Query(
            """
            SELECT concat_ws('|', p.row_id, coalesce(p.publication_number, '-'), coalesce(p.application_number, '-'),
                             p.content_hash, coalesce(i.publication_id, -1), i.application_id, p.title)
            FROM identities AS i JOIN publications AS p ON p.row_id = i.row_id ORDER BY p.row_id
            """,
            reader => reader.GetString(0));
    }

    /// <summary>One column of a statement over the store's tables, as text.</summary>
    internal static IReadOnlyList<string> Sql(PatentStore store, string sql)
    {
        using var lake = store.OpenLake();
        return lake.Query(sql, Line);
    }

    /// <summary>A row as text.</summary>
    internal static string Line(DbDataReader reader) => string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(
        column => reader.IsDBNull(column) ? "-" : Text(reader.GetValue(column))));

    /// <summary>Every term of every field, and the rows that it finds.</summary>
    internal static IReadOnlyList<string> Terms(PatentStore store)
    {
        var found = new SortedDictionary<string, SortedSet<long>>(StringComparer.Ordinal);
        foreach (var leaf in store.Index.Leaves)
        {
            var rows = leaf.AtomicReader.GetNumericDocValues(FullTextFields.Row);
            foreach (var field in leaf.AtomicReader.Fields)
            {
                var terms = leaf.AtomicReader.GetTerms(field).GetEnumerator();
                while (terms.MoveNext())
                {
                    var term = $"{field}:{Convert.ToHexString(terms.Term.Bytes, terms.Term.Offset, terms.Term.Length)}";
                    var documents = terms.Docs(null, null);
                    while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
                    {
                        (found.TryGetValue(term, out var known) ? known : found[term] = []).Add(rows.Get(documents.DocID));
                    }
                }
            }
        }

        return [.. found.Select(pair => $"{pair.Key} {string.Join(',', pair.Value)}")];
    }

    /// <summary>The rows that the terms of a field find whose text begins so.</summary>
    internal static IEnumerable<int> TermRows(PatentStore store, string field, string beginning)
    {
        var prefix = $"{field}:{Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(beginning))}";
        return Terms(store).Where(line => line.StartsWith(prefix, StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[1].Split(',')).Select(row => int.Parse(row, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string Text(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
