using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.Identities;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.Tests.Identities;

/// <summary>The identities of a store without its files: a thousand histories a second.</summary>
internal sealed class MemoryStore
{
    private readonly List<StoredRow> _rows = [];

    internal IdentityIndex Identities { get; private set; } = new();

    /// <summary>The live rows in their order.</summary>
    internal IReadOnlyList<StoredRow> Live => [.. Identities.Live.Ids().Select(row => _rows[row])];

    internal int Rows => _rows.Count;

    internal IReadOnlyList<WriteOutcome> Take(params IEnumerable<Patent> patents) =>
        [.. patents.Select(patent => Identities.Take(patent, new SourceReference("records.csv", 1), 1))];

    /// <summary>Ends a portion: its rows get their numbers.</summary>
    internal void Place() => _rows.AddRange(Identities.Place());

    /// <summary>Ends a batch, and lets another writer take up what this one left.</summary>
    internal void Reopen()
    {
        Place();
        var (applications, publications) = (Identities.RowApplications(), Identities.RowPublications());
        var next = new IdentityIndex();
        foreach (var row in _rows)
        {
            next.Restore(
                new KnownRow(row.Patent.Publication, row.Patent.Application, row.ContentHash),
                publications[row.Row],
                applications[row.Row],
                Identities.Live.Contains(row.Row));
        }

        next.RestoreLive(Identities.Live);
        next.RestoreNext(Identities.NextPublication, Identities.NextApplication);
        Identities = next;
    }

    /// <summary>The application of a live document, by its number.</summary>
    internal int ApplicationOf(string number) => Identities.RowApplications()[RowOf(number).Row];

    internal StoredRow RowOf(string number) => Live.Single(row => Number(row) == number);

    internal static string Number(StoredRow row) => row.Patent.Publication?.ToString() ?? row.Patent.Application!.Key;
}
