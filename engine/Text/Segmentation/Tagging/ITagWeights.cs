namespace ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

/// <summary>Rows of weights by what is seen.</summary>
internal interface ITagWeights
{
    /// <summary>The weights of what is seen, <paramref name="count"/> of them; empty where nothing was learnt of it.</summary>
    ReadOnlySpan<short> Row(int kind, ulong seen, int count);

    /// <summary>The four weights of small numbers of a kind, 16 bits each.</summary>
    ulong Small(int kind, ulong numbers);
}
