using System.Runtime.InteropServices;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Text.Analysis;

namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>What a document is compared by.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Runs">Its runs of four characters.</param>
/// <param name="Symbols">Its IPC symbols, the main one first.</param>
internal sealed record TextProfile(TermBag Words, ulong[] Runs, IReadOnlyList<IpcSymbol> Symbols)
{
    // A title names the thing, the first claim says what is protected; what hangs on it repeats both.
    private const double TitleWeight = 3;
    private const double FirstClaimWeight = 2;
    private const double AbstractWeight = 1;
    private const double OtherClaimsWeight = 0.5;

    /// <summary>Reads a text.</summary>
    internal static TextProfile Of(SimilarText text, TermReader reader)
    {
        var (title, summary, claims) = (text.Title, text.Abstract, text.Claims);
        var first = FirstClaimEnd(claims);
        var bag = new TermBag();
        var words = new List<int>();
        foreach (var (part, weight) in new[]
        {
            (title, TitleWeight), (summary, AbstractWeight), (claims[..first], FirstClaimWeight), (claims[first..], OtherClaimsWeight),
        })
        {
            words.Clear();
            reader.Read(part, words);
            bag.Add(CollectionsMarshal.AsSpan(words), weight);
        }

        return new TextProfile(bag, Shingles.Of(title, summary, claims), ClassNearness.Read(text.Ipc));
    }

    /// <summary>The beginning of a text, no character cut in two.</summary>
    internal static string Cut(string text, int longest) => text.Length <= longest ? text
        : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    // A claim is one sentence.
    private static int FirstClaimEnd(string claims)
    {
        for (var at = 0; at < claims.Length; at++)
        {
            if (TextBounds.Between(claims, at, at + 1, claims: true) == TextBound.Paragraph)
            {
                return at + 1;
            }
        }

        return claims.Length;
    }
}
