using ZhuhaiIp.Analytics.Text.Normalization;

namespace ZhuhaiIp.Analytics.Engine.Screening;

/// <summary>Brings the ways of writing one title to one: folded characters, lower case, letters and digits only.</summary>
internal sealed class TitleFolder(IReadOnlyList<INormalizer> normalizers)
{
    private const ulong HashStart = 14695981039346656037;
    private const ulong HashFactor = 1099511628211;

    /// <summary>The folded title; empty where it has no letter and no digit.</summary>
    internal string Fold(string title) =>
        string.Concat(title.Select(Fold).Where(character => char.IsLetterOrDigit(character) || char.IsSurrogate(character)));

    /// <summary>A number that is equal for equal folded titles, and rarely for others (FNV-1a, 64 bits).</summary>
    internal ulong Hash(string title)
    {
        var hash = HashStart;
        foreach (var character in Fold(title))
        {
            hash = (hash ^ character) * HashFactor;
        }

        return hash;
    }

    private char Fold(char character)
    {
        foreach (var normalizer in normalizers)
        {
            character = normalizer.Fold(character);
        }

        return char.ToLowerInvariant(character);
    }
}
