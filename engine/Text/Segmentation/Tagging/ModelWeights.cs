using System.Runtime.CompilerServices;

namespace ZhuhaiIp.Analytics.Text.Segmentation.Tagging;

/// <summary>The rows of a model as its decoder takes them.</summary>
internal readonly struct ModelWeights(TagModel model) : ITagWeights
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<short> Row(int kind, ulong seen, int count) => model.Row(kind, seen, count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Small(int kind, ulong numbers) => model.Small(kind, numbers);
}
