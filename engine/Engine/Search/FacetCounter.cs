using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Domain.Legal;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Store.Identities;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Counts documents by their doc values.</summary>
internal sealed class FacetCounter(
    FullTextIndex index, FixedBitSet documents, int values, ApplicationStatuses statuses)
{
    /// <summary>The documents counted by <paramref name="kind"/>.</summary>
    internal Facet Count(FacetKind kind) => new(kind, kind switch
    {
        FacetKind.Year => Years(),
        FacetKind.Kind => Kinds(),
        FacetKind.Status => Statuses(),
        FacetKind.Ipc4 => Top(Subclasses(), (code, _) => code.Length == 0 ? "无 IPC" : code),
        FacetKind.Region => Top(Texts(FullTextFields.FacetRegion), (code, _) => Regions.Find(code)?.Name ?? "地区未知"),
        FacetKind.Applicant => Top(Texts(FullTextFields.FacetApplicant), PrintedName),
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    });

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private List<FacetValue> Years() =>
    [
        .. Numbers(FullTextFields.FilingDate, day => day / 10_000).OrderBy(year => year.Key).Select(year => year.Key == 0
            ? new FacetValue("", "申请日未知", year.Value)
            : new FacetValue(Number(year.Key), Number(year.Key), year.Value)),
    ];

    private List<FacetValue> Kinds() =>
    [
        .. Numbers(FullTextFields.Kind, kind => kind).OrderByDescending(kind => kind.Value).ThenBy(kind => kind.Key)
            .Select(kind => new FacetValue(
                KindLabels.Code((PatentKind)kind.Key), KindLabels.Chinese((PatentKind)kind.Key), kind.Value)),
    ];

    private List<FacetValue> Statuses() =>
    [
        .. Numbers(FullTextFields.Row, row => (long)statuses.OfRow((int)row)).OrderByDescending(status => status.Value)
            .ThenBy(status => status.Key).Select(status => ((LegalStatusCode)status.Key, status.Value)).Select(
                status => new FacetValue(status.Item1.Id(), status.Item1.Name().Chinese, status.Value)),
    ];

    private List<FacetValue> Top(Dictionary<string, Tally> counts, Func<string, Tally, string> label) =>
    [
        .. counts.OrderByDescending(count => count.Value.Count).ThenBy(count => count.Key, StringComparer.Ordinal)
            .Take(values).Select(count => new FacetValue(count.Key, label(count.Key, count.Value), count.Value.Count)),
    ];

    /// <summary>The name as printed: in the doc values it stands folded.</summary>
    private string PrintedName(string key, Tally tally) => key.Length == 0
        ? "申请人未知"
        : index.Stored(tally.Example).GetValues(FullTextFields.StoredApplicants)
            .FirstOrDefault(name => EntityKey.Of(name) == key) ?? key;

    private Dictionary<long, long> Numbers(string field, Func<long, long> group)
    {
        var counts = new Dictionary<long, long>();
        foreach (var leaf in index.Leaves)
        {
            var numbers = leaf.AtomicReader.GetNumericDocValues(field);
            foreach (var document in Documents(leaf))
            {
                var key = group(numbers?.Get(document) ?? 0);
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
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
                tally = new Tally(tally.Count + 1, leaf.DocBase + document);
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
                    counts[ordinal + 1] = new Tally(counts[ordinal + 1].Count + 1, leaf.DocBase + document);
                }

                counts[0] = any ? counts[0] : new Tally(counts[0].Count + 1, leaf.DocBase + document);
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

            totals[name] = new Tally(totals.GetValueOrDefault(name).Count + counts[place].Count, counts[place].Example);
        }
    }

    private IEnumerable<int> Documents(AtomicReaderContext leaf)
    {
        var end = leaf.DocBase + leaf.AtomicReader.MaxDoc;
        var document = leaf.DocBase < documents.Length ? documents.NextSetBit(leaf.DocBase) : -1;
        while (document >= 0 && document < end)
        {
            yield return document - leaf.DocBase;
            document = document + 1 < documents.Length ? documents.NextSetBit(document + 1) : -1;
        }
    }

    private readonly record struct Tally(long Count, int Example);
}
