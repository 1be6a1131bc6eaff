namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>How diverse and how long texts are, by the measures that real texts were measured by.</summary>
/// <param name="Han">Han characters read for <paramref name="DistinctPairs"/>.</param>
/// <param name="DistinctPairs">Distinct sequences of two Han characters in title and abstract, none across a field's end or another sort of character.</param>
/// <param name="MeanJaccard">Mean Jaccard similarity of the sets of 3-grams of title and abstract, over random pairs of texts.</param>
/// <param name="HighJaccard">The 99th percentile of the same.</param>
/// <param name="MeanTitle">Mean length of titles in characters.</param>
/// <param name="MeanAbstract">Mean length of abstracts in characters.</param>
/// <param name="MeanClaim">Mean length of first claims in characters, empty ones not counted.</param>
public sealed record TextFigures(
    long Han, int DistinctPairs, double MeanJaccard, double HighJaccard, double MeanTitle, double MeanAbstract, double MeanClaim)
{
    private const int Pairs = 20_000;

    /// <summary>Measures records in their order; reading of character pairs ends behind the record that reaches <paramref name="hanLimit"/>.</summary>
    public static TextFigures Measure(IReadOnlyList<SyntheticPatent> records, long hanLimit = long.MaxValue)
    {
        ArgumentNullException.ThrowIfNull(records);
        var seen = new HashSet<int>();
        long han = 0;
        for (var i = 0; i < records.Count && han < hanLimit; i++)
        {
            han += AddPairs(records[i].Title, seen) + AddPairs(records[i].Abstract, seen);
        }

        var similarities = Similarities(records);
        var claims = records.Where(record => record.Claim.Length > 0).ToList();
        return new TextFigures(
            han,
            seen.Count,
            similarities.Average(),
            similarities[Pairs * 99 / 100],
            records.Average(record => record.Title.Length),
            records.Average(record => record.Abstract.Length),
            claims.Average(record => record.Claim.Length));
    }

    private static int AddPairs(string text, HashSet<int> seen)
    {
        var han = 0;
        var before = '\0';
        foreach (var c in text)
        {
            var isHan = c is >= '\u4E00' and <= '\u9FFF';
            han += isHan ? 1 : 0;
            if (isHan && before != '\0')
            {
                seen.Add((before << 16) | c);
            }

            before = isHan ? c : '\0';
        }

        return han;
    }

    private static double[] Similarities(IReadOnlyList<SyntheticPatent> records)
    {
        // A pair of publications of one application is no random pair.
        var distinct = records.DistinctBy(record => record.Application, StringComparer.Ordinal).ToList();
        var draw = new Pcg(3);
        var similarities = new double[Pairs];
        for (var i = 0; i < Pairs; i++)
        {
            var first = draw.Next(distinct.Count);
            var second = (first + 1 + draw.Next(distinct.Count - 1)) % distinct.Count;
            similarities[i] = Jaccard(Grams(distinct[first]), Grams(distinct[second]));
        }

        Array.Sort(similarities);
        return similarities;
    }

    private static HashSet<ulong> Grams(SyntheticPatent record)
    {
        var text = record.Title + record.Abstract;
        var grams = new HashSet<ulong>();
        for (var i = 0; i + 2 < text.Length; i++)
        {
            grams.Add(((ulong)text[i] << 32) | ((ulong)text[i + 1] << 16) | text[i + 2]);
        }

        return grams;
    }

    private static double Jaccard(HashSet<ulong> first, HashSet<ulong> second)
    {
        var common = first.Count(second.Contains);
        return common == 0 ? 0 : (double)common / (first.Count + second.Count - common);
    }
}
