using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using ZhuhaiIp.Analytics.Benchmarks.Plain;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Store.FullText;
using ZhuhaiIp.Analytics.Store.Lake;
using ZhuhaiIp.Analytics.Store.Versions;
using ZhuhaiIp.Analytics.Testing.Generation;

namespace ZhuhaiIp.Analytics.Store.Tests.FullText;

/// <summary>A batch makes the index that Lucene.Net makes of the same rows, document by document.</summary>
public sealed class BatchTests : IDisposable
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("zhip-batch").FullName;

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(1_200)]
    public void Add_AnyRows_MakesTheIndexThatLuceneMakes(int count)
    {
        var rows = Rows(SyntheticPatents.Generate(new GenerationOptions { Count = count }).Select(record => record.ToPatent()));

        AssertSameIndex(rows);
    }

    [Fact]
    public void Add_StrangeText_MakesTheIndexThatLuceneMakes()
    {
        string[] titles =
        [
            "", "一", "a", "\0\0\0", "半个\ud83d代理", "\udc00", "𠀀𠀁𠀂 乙", "a\0b", new string('长', 3_000), "é\u0301 ﬁ Å",
            "半个\ud83d代理", "标点。，；没有词", "0.13μm 的 -20℃", new string('x', 40_000), "\uffff\ue000", "𠀀\uffff",
        ];
        var rows = Rows(titles.Select((title, i) => new Patent
        {
            Application = ApplicationNumber.Parse($"CN20171000{i:D4}").Value,
            Title = title,
            Abstract = titles[(i + 3) % titles.Length] + titles[(i + 5) % titles.Length],
            Parties = [new Party(PartyRole.Applicant, 1, title.Length is 0 or > 100 ? "某" : title)],
        }));

        AssertSameIndex(rows);
    }

    private static List<StoredRow> Rows(IEnumerable<Patent> patents) =>
    [
        .. patents.Select((patent, row) => new StoredRow(patent, new SourceReference("made", row + 1), 1, row)
        {
            Row = row,
            Facts = new RowFacts(),
            Entities = new int?[patent.Parties.Count],
        }),
    ];

    private void AssertSameIndex(List<StoredRow> rows)
    {
        var ours = Path.Combine(_folder, "ours");
        using (var writer = new FullTextWriter(ours, "", []))
        {
            writer.Add(rows, CancellationToken.None);
            writer.Prepare(1);
            writer.Commit();
        }

        using var plain = new RAMDirectory();
        PlainIndex.Write(plain, rows, threads: 1);
        using var directory = new MMapDirectory(ours);
        using var expected = DirectoryReader.Open(plain);
        using var actual = DirectoryReader.Open(directory);
        Assert.Equal(rows.Count, actual.NumDocs);
        var (theirs, made) = (Everything(expected), Everything(actual));
        Assert.Equal(string.Join("\n", theirs.Except(made).Take(5)), string.Join("\n", made.Except(theirs).Take(5)));
    }

    /// <summary>All that an index says, keyed by row: it does not matter in which segment a row came to lie.</summary>
    private static SortedDictionary<string, string> Everything(DirectoryReader reader)
    {
        var all = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var leaf in reader.Leaves)
        {
            var rows = leaf.AtomicReader.GetNumericDocValues(FullTextFields.Row);
            foreach (var field in leaf.AtomicReader.Fields)
            {
                AddField(all, leaf.AtomicReader, field, rows);
            }

            for (var document = 0; document < leaf.AtomicReader.MaxDoc; document++)
            {
                AddDocument(all, leaf.AtomicReader, document, rows.Get(document));
            }
        }

        return all;
    }

    private static void AddField(SortedDictionary<string, string> all, AtomicReader reader, string field, NumericDocValues rows)
    {
        var positions = reader.FieldInfos.FieldInfo(field).IndexOptions == IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;
        var terms = reader.GetTerms(field).GetEnumerator();
        while (terms.MoveNext())
        {
            var term = Convert.ToHexString(terms.Term.Bytes.AsSpan(terms.Term.Offset, terms.Term.Length));
            var found = positions ? terms.DocsAndPositions(null, null) : terms.Docs(null, null, DocsFlags.NONE);
            while (found.NextDoc() != Lucene.Net.Search.DocIdSetIterator.NO_MORE_DOCS)
            {
                var places = found is DocsAndPositionsEnum placed
                    ? string.Join(' ', Enumerable.Range(0, found.Freq).Select(_ => placed.NextPosition()))
                    : "";
                all.Add($"{field} {term} {rows.Get(found.DocID)}", places);
            }
        }
    }

    private static void AddDocument(SortedDictionary<string, string> all, AtomicReader reader, int document, long row)
    {
        var text = new StringBuilder();
        foreach (var field in FullTextFields.WordFields)
        {
            // A text without any token has the norm of no length or none: nothing there can match.
            var norm = reader.GetNormValues(field)?.Get(document) & byte.MaxValue;
            text.Append(field).Append(norm is byte.MaxValue or null ? 0 : norm).Append(' ');
        }

        foreach (var field in FullTextFields.NumberFields)
        {
            text.Append(field).Append(reader.GetNumericDocValues(field).Get(document)).Append(' ');
        }

        var label = new BytesRef();
        foreach (var field in (string[])[FullTextFields.FacetApplicant, FullTextFields.FacetRegion])
        {
            if (reader.GetSortedDocValues(field) is { } labels && labels.GetOrd(document) >= 0)
            {
                labels.Get(document, label);
                text.Append(field).Append(label.Utf8ToString()).Append(' ');
            }
        }

        if (reader.GetSortedSetDocValues(FullTextFields.FacetIpc4) is { } sets)
        {
            sets.SetDocument(document);
            for (var next = sets.NextOrd(); next != SortedSetDocValues.NO_MORE_ORDS; next = sets.NextOrd())
            {
                sets.LookupOrd(next, label);
                text.Append(label.Utf8ToString()).Append(' ');
            }
        }

        var shown = new BytesRef();
        reader.GetBinaryDocValues(FullTextFields.Shown).Get(document, shown);
        text.Append(Convert.ToHexString(shown.Bytes.AsSpan(shown.Offset, shown.Length))).Append(' ');
        foreach (var stored in reader.Document(document).Fields)
        {
            text.Append(stored.Name).Append(stored.GetStringValue()).Append(' ');
        }

        all.Add($"row {row}", text.ToString());
    }
}
