using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Engine.Search;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Engine.Records;

/// <summary>Finds the documents of one application by any of its numbers.</summary>
internal sealed class RecordLookup(PatentStore store)
{
    private const int LongestPublicationNumber = 11;

    internal RecordDetails? Find(string number, DateOnly? asOf, DateOnly? known)
    {
        var rows = Rows(number);
        if (rows.Count == 0)
        {
            return null;
        }

        var application = store.RowApplications[rows.Ids().First()];
        var all = new List<int>();
        for (var row = 0; row < store.RowApplications.Length; row++)
        {
            if (store.RowApplications[row] == application && store.Live.Contains(row))
            {
                all.Add(row);
            }
        }

        var batches = store.Manifest.Batches.ToDictionary(batch => batch.Number, batch => batch.Summary.Batch);
        StoredDocument[] documents =
        [
            .. all.Select(row => LakeReader.Read(store.OpenLake, row)!)
                .Select(row => new StoredDocument(row.Patent, row.Source, batches.GetValueOrDefault(row.Batch, "")))
                .OrderBy(document => document.Patent.PublicationDate ?? DateOnly.MaxValue)
                .ThenBy(document => document.Patent.Publication?.ToString(), StringComparer.Ordinal),
        ];
        var statuses = new StatusReader(store, [.. documents.Select(document => document.Patent)]);
        return new RecordDetails(documents) { Status = statuses.At(asOf, known), Events = statuses.Events(batches), Family = FamilyReader.Read(store, application) };
    }

    /// <summary>The live rows that have this number; none where the store does not have it.</summary>
    /// <exception cref="AnalyticsException">The text is no number.</exception>
    internal RecordSet Rows(string number)
    {
        var searcher = new RecordSearcher(store);
        RecordSet? found = null;
        Wording? problem = null;
        foreach (var field in LikelierFirst(number))
        {
            try
            {
                var rows = searcher.Rows(QueryParser.Parse($"{field switch { QueryField.PublicationNumber => "pn", _ => "an" }}:\"{Escaped(number)}\""));
                found = found is null ? rows : found.Or(rows);
            }
            catch (QueryException error)
            {
                problem ??= error.Problem;
            }
        }

        return found ?? throw new AnalyticsException(problem!);
    }

    // Where neither reads it, the error of the likelier one is told: only application numbers have so many digits.
    private static QueryField[] LikelierFirst(string number) => number.Count(char.IsDigit) > LongestPublicationNumber
        ? [QueryField.ApplicationNumber, QueryField.PublicationNumber]
        : [QueryField.PublicationNumber, QueryField.ApplicationNumber];

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
}
