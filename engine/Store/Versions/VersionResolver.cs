using System.Numerics;

namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>Says what a document shows: a function of its versions and sightings whose batches were not undone.</summary>
/// <remarks>
/// A version stands for the best class of source that saw it. Its date in that class is the latest that was stated,
/// or where none was, the moment when it was first seen: so that reading an old file again changes nothing. A deletion
/// takes away what its own class of source said on its date or before.
/// </remarks>
internal sealed class VersionResolver(VersionTable rows, SightingLog sightings, BatchDates batches)
{
    private readonly List<(int Batch, int Source)> _seen = [];
    private readonly List<(VersionRank Rank, int Row)> _standing = [];

    /// <summary>Whether any batch that was not undone saw the row.</summary>
    internal bool IsSeen(int row)
    {
        if (!batches[rows[row].Batch].Undone)
        {
            return true;
        }

        _seen.Clear();
        sightings.Of(row, _seen);
        return _seen.Exists(seen => !batches[seen.Batch].Undone);
    }

    /// <summary>What the document shows.</summary>
    internal ShownVersion Resolve(int document)
    {
        Rank(document);
        return _standing.Count == 0 ? ShownVersion.None
            : _standing.Count == 1 ? new ShownVersion(_standing[0].Row, null)
            : Combine();
    }

    /// <summary>The versions of the document that count, the best first.</summary>
    internal IReadOnlyList<(VersionRank Rank, int Row)> Ranked(int document)
    {
        Rank(document);
        return [.. _standing];
    }

    private ShownVersion Combine()
    {
        var winner = _standing[0].Row;
        var filled = rows[winner].Fields;
        List<(int Row, int Fields)>? borrowed = null;
        foreach (var (_, row) in _standing)
        {
            var lent = rows[row].Fields & ~filled;
            if (lent != 0)
            {
                (borrowed ??= []).Add((row, lent));
                filled |= lent;
            }
        }

        return borrowed is null ? new ShownVersion(winner, null) : new ShownVersion(-1, new Recipe(winner, borrowed));
    }

    private void Rank(int document)
    {
        _standing.Clear();
        Span<long> deleted = stackalloc long[SourceClasses.CodeLimit];
        Span<long> dates = stackalloc long[SourceClasses.CodeLimit];
        deleted.Fill(long.MinValue);
        for (var row = rows.Head(document); row >= 0; row = rows[row].Next)
        {
            if (rows[row].Kind == RowKind.Deletion)
            {
                Dates(row, dates);
                for (var source = 0; source < dates.Length; source++)
                {
                    deleted[source] = Math.Max(deleted[source], dates[source]);
                }
            }
        }

        for (var row = rows.Head(document); row >= 0; row = rows[row].Next)
        {
            if (rows[row].Kind == RowKind.Version)
            {
                Dates(row, dates);
                Stand(row, dates, deleted);
            }
        }

        _standing.Sort(static (a, b) => b.Rank.CompareTo(a.Rank));
    }

    private void Stand(int row, ReadOnlySpan<long> dates, ReadOnlySpan<long> deleted)
    {
        var best = -1;
        for (var source = 0; source < dates.Length; source++)
        {
            if (dates[source] > deleted[source]
                && (best < 0 || SourceClasses.PrecedenceOf(source) > SourceClasses.PrecedenceOf(best)))
            {
                best = source;
            }
        }

        if (best >= 0)
        {
            ref var facts = ref rows[row];
            _standing.Add((
                new VersionRank(
                    SourceClasses.PrecedenceOf(best), dates[best], BitOperations.PopCount((uint)facts.Fields), facts.Hash),
                row));
        }
    }

    /// <summary>The date of a row in each class of source; the smallest number where the class did not see it.</summary>
    private void Dates(int row, Span<long> dates)
    {
        Span<bool> stated = stackalloc bool[SourceClasses.CodeLimit];
        dates.Fill(long.MinValue);
        _seen.Clear();
        _seen.Add((rows[row].Batch, rows[row].Source));
        sightings.Of(row, _seen);
        foreach (var (batch, source) in _seen)
        {
            var date = batches[batch];
            if (date.Undone || (stated[source] && !date.Stated))
            {
                continue;
            }

            var first = dates[source] == long.MinValue || (date.Stated && !stated[source]);
            dates[source] = first ? date.Ticks
                : date.Stated ? Math.Max(dates[source], date.Ticks) : Math.Min(dates[source], date.Ticks);
            stated[source] = date.Stated;
        }
    }
}
