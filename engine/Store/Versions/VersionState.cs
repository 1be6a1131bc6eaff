namespace ZhuhaiIp.Analytics.Store.Versions;

/// <summary>What has become of a version.</summary>
public enum VersionState
{
    /// <summary>It is what the store shows.</summary>
    Shown,

    /// <summary>Another version shows in its place, or its application's publication does.</summary>
    Superseded,

    /// <summary>All batches that brought it were undone.</summary>
    Undone,
}
