using System.Globalization;
using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Store.Identities;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Counts documents by their doc values.</summary>
internal sealed class FacetCounter(
    FullTextIndex index, RecordSet documents, int values, ApplicationStatuses statuses)
{
    private readonly int[] _documents = documents.ToArray();

    /// <summary>The documents counted by <paramref name="kind"/>.</summary>
    internal Facet Count(FacetKind kind) => new(kind, kind switch
    {
        FacetKind.Year => Years(),
        FacetKind.Kind => Kinds(),
        FacetKind.Status => Statuses(),
        FacetKind.Ipc4 => Top(FullTextFields.FacetIpc4, (code, _) => code.Length == 0 ? "无 IPC" : code),
        FacetKind.Region => Top(FullTextFields.FacetRegion, (code, _) => Regions.Find(code)?.Name ?? "地区未知"),
        FacetKind.Applicant => Top(FullTextFields.FacetApplicant, PrintedName),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    });

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private List<FacetValue> Years()
    {
        var days = index.Days(FullTextFields.FilingDate);
        return
        [
            .. Numbers(document => days[document] / 10_000).OrderBy(year => year.Key).Select(year => year.Key == 0
                ? new FacetValue("", "申请日未知", year.Value)
                : new FacetValue(Number(year.Key), Number(year.Key), year.Value)),
        ];
    }

    private List<FacetValue> Kinds()
    {
        var kinds = index.Kinds;
        return
        [
            .. Numbers(document => kinds[document]).OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key)
                .Select(kind => new FacetValue(
                    KindLabels.Code((PatentKind)kind.Key), KindLabels.Chinese((PatentKind)kind.Key), kind.Value)),
        ];
    }

    private List<FacetValue> Statuses()
    {
        var rows = index.Rows;
        return
        [
            .. Numbers(document => (int)statuses.OfRow(rows[document])).OrderByDescending(status => status.Value)
                .ThenBy(status => status.Key).Select(status => ((LegalStatusCode)status.Key, status.Value)).Select(
                    status => new FacetValue(status.Item1.Id(), status.Item1.Name().Chinese, status.Value)),
        ];
    }

    /// <summary>The commonest texts: by a column that lies in memory, or else from the index.</summary>
    private List<FacetValue> Top(string field, Func<string, int, string> label)
    {
        if (index.Column(field) is { } column)
        {
            return [.. column.Top(_documents, values).Select(top => new FacetValue(top.Text, label(top.Text, top.Example), top.Count))];
        }

        var counts = field == FullTextFields.FacetIpc4 ? Subclasses() : Texts(field);
        return
        [
            .. counts.OrderByDescending(count => count.Value.Count).ThenBy(count => count.Key, CodePointOrder.Comparer)
                .Take(values).Select(count => new FacetValue(count.Key, label(count.Key, count.Value.Example), count.Value.Count)),
        ];
    }

    /// <summary>The name as printed: in the doc values it stands folded.</summary>
    private string PrintedName(string key, int example) => key.Length == 0
        ? "申请人未知"
        : index.Shown(example).Applicants
            .FirstOrDefault(name => EntityKey.Of(name) == key) ?? key;

    private Dictionary<int, long> Numbers(Func<int, int> group)
    {
        var counts = new Dictionary<int, long>();
        foreach (var document in _documents)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(counts, group(document), out _)++;
        }

        return counts;
    }

    private Dictionary<string, Tally> Texts(string field)
    {
        var totals = new Dictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var leaf in index.Leaves)
        {
            var texts = leaf.AtomicReader.GetSortedDocValues(field);
            var counts = new Tally[(texts?.ValueCount ?? 0) + 1];
            foreach (var document in Documents(leaf))
            {
                ref var tally = ref counts[(texts?.GetOrd(document) ?? -1) + 1];
                tally = tally.With(leaf.DocBase + document);
            }

            AddUp(totals, counts, (ordinal, name) => texts!.LookupOrd(ordinal, name));
        }

        return totals;
    }

    private Dictionary<string, Tally> Subclasses()
    {
        var totals = new Dictionary<string, Tally>(StringComparer.Ordinal);
        foreach (var leaf in index.Leaves)
        {
            var texts = leaf.AtomicReader.GetSortedSetDocValues(FullTextFields.FacetIpc4);
            var counts = new Tally[(texts?.ValueCount ?? 0) + 1];
            foreach (var document in Documents(leaf))
            {
                texts?.SetDocument(document);
                var ordinal = texts?.NextOrd() ?? SortedSetDocValues.NO_MORE_ORDS;
                var any = false;
                for (; ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = texts!.NextOrd())
                {
                    any = true;
                    counts[ordinal + 1] = counts[ordinal + 1].With(leaf.DocBase + document);
                }

                counts[0] = any ? counts[0] : counts[0].With(leaf.DocBase + document);
            }

            AddUp(totals, counts, (ordinal, name) => texts!.LookupOrd(ordinal, name));
        }

        return totals;
    }

    /// <summary>Ordinals are counted segment by segment and named once; the first place is for records without any.</summary>
    private static void AddUp(Dictionary<string, Tally> totals, Tally[] counts, Action<int, BytesRef> look)
    {
        var bytes = new BytesRef();
        for (var place = 0; place < counts.Length; place++)
        {
            if (counts[place].Count == 0)
            {
                continue;
            }

            var name = "";
            if (place > 0)
            {
                look(place - 1, bytes);
                name = bytes.Utf8ToString();
            }

            totals[name] = totals.TryGetValue(name, out var before) ? before with { Count = before.Count + counts[place].Count } : counts[place];
        }
    }

    /// <summary>The documents of a segment, by their places in it.</summary>
    private IEnumerable<int> Documents(AtomicReaderContext leaf)
    {
        var first = Array.BinarySearch(_documents, leaf.DocBase);
        for (var i = first < 0 ? ~first : first; i < _documents.Length && _documents[i] < leaf.DocBase + leaf.AtomicReader.MaxDoc; i++)
        {
            yield return _documents[i] - leaf.DocBase;
        }
    }

    /// <summary>How many documents have a text, and the first that has.</summary>
    private readonly record struct Tally(long Count, int Example)
    {
        internal Tally With(int document) => new(Count + 1, Count == 0 ? document : Example);
    }
}
