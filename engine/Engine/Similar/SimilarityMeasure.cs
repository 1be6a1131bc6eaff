namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>How similar a document is to the text asked for, from 0 to 1; 1 to itself.</summary>
internal sealed class SimilarityMeasure
{
    private const double WordsShare = 0.45;
    private const double RareShare = 0.2;
    private const double LiteralShare = 0.25;
    private const double ClassesShare = 0.1;

    // Sums of the same parts in another order differ behind this digit.
    private const int Digits = 6;

    private readonly Vocabulary _vocabulary;
    private readonly TextProfile _asked;
    private readonly double _words;
    private readonly double _rare;

    internal SimilarityMeasure(TextProfile asked, Vocabulary vocabulary)
    {
        (_vocabulary, _asked) = (vocabulary, asked);
        (_words, _rare) = Sums(asked.Words);
    }

    internal SimilarityParts Compare(TextProfile other)
    {
        var (words, rare) = Sums(other.Words);
        var (sharedWords, sharedRare) = (0.0, 0.0);
        foreach (var number in _asked.Words.Words)
        {
            var weight = other.Words.Weight(number);
            if (weight > 0)
            {
                var word = _vocabulary[number];
                sharedWords += word.Rarity * Math.Min(weight, _asked.Words.Weight(number));
                sharedRare += word.IsRare ? word.Rarity : 0;
            }
        }

        return new SimilarityParts(
            Overlap(sharedWords, _words, words),
            _rare > 0 ? Overlap(sharedRare, _rare, rare) ?? 0 : null,
            Overlap(Shingles.Shared(_asked.Runs, other.Runs), _asked.Runs.Length, other.Runs.Length),
            ClassNearness.Of(_asked.Symbols, other.Symbols));
    }

    /// <summary>The mean of the parts that there are, by their shares.</summary>
    internal static double Score(SimilarityParts parts)
    {
        var (sum, shares) = (0.0, 0.0);
        foreach (var (part, share) in new[]
        {
            (parts.Words, WordsShare), (parts.Rare, RareShare), (parts.Literal, LiteralShare), (parts.Classes, ClassesShare),
        })
        {
            sum += (part ?? 0) * share;
            shares += part is null ? 0 : share;
        }

        return shares > 0 ? Math.Round(Math.Min(1, sum / shares), Digits) : 0;
    }

    /// <summary><c>(f²·b)^⅓</c>; null where one side has nothing.</summary>
    private static double? Overlap(double shared, double asked, double other) =>
        asked > 0 && other > 0 ? Math.Min(1, Math.Cbrt(shared / asked * (shared / asked) * (shared / other))) : null;

    private (double Words, double Rare) Sums(TermBag bag)
    {
        var (words, rare) = (0.0, 0.0);
        foreach (var number in bag.Words)
        {
            var word = _vocabulary[number];
            words += word.Rarity * bag.Weight(number);
            rare += word.IsRare ? word.Rarity : 0;
        }

        return (words, rare);
    }
}
