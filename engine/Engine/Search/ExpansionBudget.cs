using System.Globalization;
using ZhuhaiIp.Analytics.Domain;
using ZhuhaiIp.Analytics.Engine.Queries;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>How many words of the index one search may look at for its wildcards; notes when it was spent.</summary>
internal sealed class ExpansionBudget
{
    /// <summary>Half a second's worth.</summary>
    internal const int MostWords = 5_000_000;

    private int _left = MostWords;

    /// <summary>The note on the pattern that spent it; null while there is some left.</summary>
    internal Wording? Note { get; private set; }

    /// <summary>Takes one word for <paramref name="pattern"/>; false where none is left.</summary>
    internal bool Take(WildcardPattern pattern)
    {
        if (_left-- > 0)
        {
            return true;
        }

        _left = 0;
        var most = MostWords.ToString("N0", CultureInfo.InvariantCulture);
        Note ??= new Wording(
            $"通配符 {pattern.Text} 展开的词太多：只看了 {most} 个，结果可能不全；请在前面多写几个字母",
            $"the wildcard {pattern.Text} spreads over too many words: {most} were looked at, records may be missing; give more letters in front");
        return false;
    }
}
