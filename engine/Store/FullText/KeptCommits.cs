using Lucene.Net.Index;

namespace ZhuhaiIp.Analytics.Store.FullText;

/// <summary>Keeps every commit that a kept manifest names, and the newest.</summary>
internal sealed class KeptCommits(IReadOnlySet<string> names) : IndexDeletionPolicy
{
    public override void OnInit<T>(IList<T> commits) => OnCommit(commits);

    public override void OnCommit<T>(IList<T> commits)
    {
        for (var i = 0; i < commits.Count - 1; i++)
        {
            if (!names.Contains(commits[i].SegmentsFileName))
            {
                commits[i].Delete();
            }
        }
    }
}
