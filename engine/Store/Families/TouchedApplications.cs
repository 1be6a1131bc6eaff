using ZhuhaiIp.Analytics.Store.Commits;
using ZhuhaiIp.Analytics.Store.Identities;
using ZhuhaiIp.Analytics.Store.Lake;

namespace ZhuhaiIp.Analytics.Store.Families;

/// <summary>The applications whose live documents are not what they were in the generation before.</summary>
internal static class TouchedApplications
{
    /// <summary>The ids in rising order: all that live where the generation before had no families.</summary>
    /// <remarks>A comparison of two numbers a row: what a new, a superseded, a restored and a joined document change alike.</remarks>
    internal static IReadOnlyList<int> Of(string root, StoreManifest previous, RecordSet live, int[] applications)
    {
        var knew = previous.Generation > 0 && previous.FilesOf(LakeSchema.FilingKeyTable).Any();
        var before = knew ? IdentityReader.RowNumbers(root, previous, LakeWriter.RowApplicationsFile) : new int[applications.Length];
        var lived = knew ? IdentityReader.Live(root, previous) : new RecordSet(0);
        var touched = new RecordSet(Math.Max(applications.DefaultIfEmpty(-1).Max(), before.DefaultIfEmpty(-1).Max()) + 1);
        for (var row = 0; row < Math.Max(applications.Length, before.Length); row++)
        {
            var was = lived.Contains(row) ? before[row] : -1;
            var now = live.Contains(row) ? applications[row] : -1;
            Add(touched, was == now ? -1 : was);
            Add(touched, was == now ? -1 : now);
        }

        return [.. touched.Ids()];
    }

    private static void Add(RecordSet touched, int application)
    {
        if (application >= 0)
        {
            touched.Add(application);
        }
    }
}
