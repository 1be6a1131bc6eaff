using System.Runtime.CompilerServices;

namespace ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

/// <summary>The rows of a model as its decoder takes them.</summary>
internal readonly struct ModelWeights(TagModel model) : ITagWeights
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<short> Row(ulong key, int count) => model.Row(key, count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Small(int kind, ulong numbers) => model.Small(kind, numbers);
}
