using ZhuhaiIp.Analytics.Store.Commits;

namespace ZhuhaiIp.Analytics.Store.Identities;

/// <summary>What a manifest says of identities.</summary>
internal static class IdentityCounts
{
    /// <summary><paramref name="manifest"/> with the ids that come next and the publications that show.</summary>
    internal static StoreManifest Put(this IdentityIndex identities, StoreManifest manifest) => manifest with
    {
        NextRow = identities.NextRow,
        NextPublication = identities.NextPublication,
        NextApplication = identities.NextApplication,
        NextEntity = identities.Entities.Next,
        Publications = identities.Live.Ids().LongCount(row => identities.Rows[row].Publication >= 0),
    };
}
