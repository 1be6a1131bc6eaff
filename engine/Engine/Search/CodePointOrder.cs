using System.Text;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>The order of code points, which the index has too: it differs from that of UTF-16 units above U+FFFF.</summary>
internal sealed class CodePointOrder : IComparer<string>
{
    internal static CodePointOrder Comparer { get; } = new();

    public int Compare(string? x, string? y) =>
        Encoding.UTF8.GetBytes(x ?? "").AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y ?? ""));
}
