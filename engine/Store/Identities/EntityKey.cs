using ZhuhaiIp.Analytics.Text.Normalization;

namespace ZhuhaiIp.Analytics.Store.Identities;

/// <summary>What names are told apart by: letters and digits of the folded name.</summary>
/// <remarks>Width, case, brackets, blanks and traditional forms do not make another firm; everything else does.</remarks>
public static class EntityKey
{
    /// <summary>The key of a name; equal for names that are one firm.</summary>
    public static string Of(string name)
    {
        var folded = TextFolder.Fold(name);
        var kept = Count(folded);
        return kept == 0 ? folded : string.Create(kept, folded, static (target, source) =>
        {
            var length = 0;
            foreach (var character in source)
            {
                if (IsKept(character))
                {
                    target[length++] = character;
                }
            }
        });
    }

    private static int Count(string text)
    {
        var count = 0;
        foreach (var character in text)
        {
            count += IsKept(character) ? 1 : 0;
        }

        return count;
    }

    private static bool IsKept(char character) => char.IsLetterOrDigit(character) || char.IsSurrogate(character);
}
