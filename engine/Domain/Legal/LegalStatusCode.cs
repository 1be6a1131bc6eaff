namespace ZhuhaiIp.Analytics.Domain.Legal;

/// <summary>How an application or right stands; names, ids and groups stand in <c>legal-statuses.tsv</c>.</summary>
/// <remarks>The numbers stand in stores.</remarks>
public enum LegalStatusCode
{
    /// <summary>Nothing tells.</summary>
    Unknown = 0,

    /// <summary>公开, by an event, and nothing later.</summary>
    Published = 1,

    /// <summary>实质审查.</summary>
    InExamination = 2,

    /// <summary>A publication is known and no event: what became of it is not.</summary>
    PublishedOnly = 3,

    /// <summary>授权, by an event, and nothing that ended it.</summary>
    InForce = 10,

    /// <summary>In force after 部分无效.</summary>
    InForceInPart = 11,

    /// <summary>A grant publication is known and no event of grant: whether it is still in force is not.</summary>
    GrantedOnly = 12,

    /// <summary>驳回.</summary>
    Rejected = 20,

    /// <summary>撤回.</summary>
    Withdrawn = 21,

    /// <summary>视为撤回.</summary>
    DeemedWithdrawn = 22,

    /// <summary>视为放弃取得专利权.</summary>
    GrantForgone = 23,

    /// <summary>终止, the reason not stated.</summary>
    Terminated = 30,

    /// <summary>终止, the annual fee not paid.</summary>
    LapsedForFees = 31,

    /// <summary>届满: a granted right whose term is over.</summary>
    Expired = 32,

    /// <summary>放弃.</summary>
    Abandoned = 33,

    /// <summary>避免重复授权放弃.</summary>
    AbandonedForTwin = 34,

    /// <summary>全部无效.</summary>
    Invalidated = 35,

    /// <summary>No right can be in force any more; whether one was granted is not known.</summary>
    TermOver = 36,
}
