using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Store.Commits;

/// <summary>Finds the batch that is to be undone, or says why it cannot be.</summary>
internal static class UndoableBatch
{
    internal static BatchEntry Find(StoreManifest manifest, string name)
    {
        var entry = manifest.Batches.FirstOrDefault(batch => batch.Summary.Batch == name) ?? throw new AnalyticsException(new Wording(
            $"库中没有批次“{name}”：运行 zhip store batches 看有哪些", $"The store has no batch '{name}': run zhip store batches to see them"));
        if (entry.Undone is { } moment)
        {
            throw new AnalyticsException(new Wording(
                $"批次“{name}”已于 {moment:yyyy-MM-dd HH:mm:ss}Z 撤销", $"Batch '{name}' was undone already, {moment:yyyy-MM-dd HH:mm:ss}Z"));
        }

        return !entry.IsFinal ? entry : throw new AnalyticsException(new Wording(
            $"批次“{name}”不能再撤销：它取代的文本已由 zhip store compact 清除",
            $"Batch '{name}' can no longer be undone: zhip store compact dropped what it had replaced"));
    }
}
