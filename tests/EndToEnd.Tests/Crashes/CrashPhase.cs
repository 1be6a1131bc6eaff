namespace ZhuhaiIp.Analytics.EndToEnd.Tests.Crashes;

/// <summary>How far a command had come when it was killed, as what it left on the disk tells.</summary>
internal enum CrashPhase
{
    /// <summary>Nothing of the new generation is there yet.</summary>
    Parse,

    /// <summary>The newest file is one of the lake.</summary>
    LakeWrite,

    /// <summary>The newest file is one of the index.</summary>
    Index,

    /// <summary>The index's commit is prepared and not done.</summary>
    IndexCommit,

    /// <summary>The index's commit is done; folders are synced, no manifest is on its way.</summary>
    FolderSync,

    /// <summary>A manifest is on its way: before its rename, or after it and before its copy has its name.</summary>
    ManifestRename,

    /// <summary>The new generation is there in every respect; what it replaced is being removed.</summary>
    CleanUp,
}
