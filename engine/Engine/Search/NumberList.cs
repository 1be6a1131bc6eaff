using System.Collections.Immutable;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Queries;
using ZhuhaiIp.Analytics.Store;
using ZhuhaiIp.Analytics.Store.FullText;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>Many numbers at once: their rows, and which of them the store does not know.</summary>
internal sealed class NumberList
{
    private const int MostExamples = 5;
    // Reading on to the next term costs a tenth of looking a term up.
    private const int SeekCost = 10;

    private readonly PatentStore _store;
    private readonly IReadOnlyList<string> _numbers;
    private readonly bool[] _known;
    private readonly bool[] _valid;

    private NumberList(PatentStore store, IReadOnlyList<string> numbers)
    {
        (_store, _numbers) = (store, numbers);
        (_known, _valid) = (new bool[numbers.Count], new bool[numbers.Count]);
        Rows = new RecordSet(store.Live.Capacity);
    }

    /// <summary>The live rows with one of the numbers.</summary>
    internal RecordSet Rows { get; }

    /// <summary>What was not found; null where everything was.</summary>
    internal Wording? Note { get; private set; }

    /// <summary>Looks <paramref name="numbers"/> up in each of <paramref name="fields"/>.</summary>
    internal static NumberList Find(PatentStore store, FieldSet fields, IEnumerable<string> numbers)
    {
        var list = new NumberList(store, [.. numbers.Distinct(StringComparer.Ordinal)]);
        foreach (var field in fields.Fields)
        {
            var terms = list.Terms(field);
            foreach (var leaf in store.Index.Leaves)
            {
                list.Look(leaf.AtomicReader, terms);
            }
        }

        list.Note = list.Missing();
        return list;
    }

    private ImmutableArray<(BytesRef Term, int Number)> Terms(QueryField field)
    {
        var terms = ImmutableArray.CreateBuilder<(BytesRef Term, int Number)>(_numbers.Count);
        for (var number = 0; number < _numbers.Count; number++)
        {
            if (NumberQueries.Key(_numbers[number], field).Term is { } key)
            {
                _valid[number] = true;
                terms.Add((FullTextQueries.KeywordTerm(QueryTranslator.Name(field), key).Bytes, number));
            }
        }

        terms.Sort((a, b) => a.Term.CompareTo(b.Term));
        return terms.ToImmutable();
    }

    private void Look(AtomicReader reader, ImmutableArray<(BytesRef Term, int Number)> sought)
    {
        if (sought.IsEmpty || reader.GetTerms(FullTextFields.Keywords)?.GetEnumerator() is not { } terms)
        {
            return;
        }

        var rows = reader.GetNumericDocValues(FullTextFields.Row);
        var isDense = (long)sought.Length * SeekCost > reader.MaxDoc;
        var more = terms.SeekCeil(sought[0].Term) != TermsEnum.SeekStatus.END;
        for (var at = 0; more && at < sought.Length;)
        {
            var order = terms.Term.CompareTo(sought[at].Term);
            if (order == 0)
            {
                Take(terms, rows, sought[at].Number);
            }

            if (order < 0)
            {
                more = isDense ? terms.MoveNext() : terms.SeekCeil(sought[at].Term) != TermsEnum.SeekStatus.END;
            }
            else
            {
                at++;
            }
        }
    }

    private void Take(TermsEnum terms, NumericDocValues rows, int number)
    {
        var documents = terms.Docs(null, null, DocsFlags.NONE);
        while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            var row = (int)rows.Get(documents.DocID);
            if (_store.Live.Contains(row))
            {
                Rows.Add(row);
                _known[number] = true;
            }
        }
    }

    private Wording? Missing()
    {
        var invalid = Examples(number => !_valid[number]);
        var unknown = Examples(number => _valid[number] && !_known[number]);
        return invalid.Count + unknown.Count == 0 ? null : new Wording(
            $"号码表共 {_numbers.Count} 个：库中没有 {unknown.Count} 个{unknown.Text.Chinese}，不是号码 {invalid.Count} 个{invalid.Text.Chinese}",
            $"of {_numbers.Count} numbers the store lacks {unknown.Count}{unknown.Text.English}, and {invalid.Count} are no numbers{invalid.Text.English}");
    }

    private (int Count, Wording Text) Examples(Func<int, bool> fits)
    {
        var all = Enumerable.Range(0, _numbers.Count).Where(fits).Select(number => QueryErrors.Cut(_numbers[number])).ToList();
        var some = all.Take(MostExamples).ToList();
        return (all.Count, all.Count == 0 ? new Wording("", "") : new Wording(
            $"（{string.Join('、', some)}{(all.Count > some.Count ? "……" : "")}）", $" ({string.Join(", ", some)}{(all.Count > some.Count ? ", …" : "")})"));
    }
}
