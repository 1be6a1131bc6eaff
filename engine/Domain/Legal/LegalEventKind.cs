namespace ZhuhaiIp.Analytics.Domain.Legal;

/// <summary>What happened to an application or a right; names and ids stand in <c>legal-event-kinds.tsv</c>.</summary>
/// <remarks>The numbers stand in stores. Of events of one day, the lower number comes first.</remarks>
public enum LegalEventKind
{
    /// <summary>A wording that the table does not know: kept, reported, without effect.</summary>
    Unknown = 0,

    /// <summary>公开 of the application.</summary>
    Published = 1,

    /// <summary>审定公告 and 申请公告 of the law before 1993.</summary>
    Announced = 2,

    /// <summary>实质审查的生效.</summary>
    ExaminationBegun = 3,

    /// <summary>驳回.</summary>
    Rejected = 4,

    /// <summary>撤回.</summary>
    Withdrawn = 5,

    /// <summary>视为撤回.</summary>
    DeemedWithdrawn = 6,

    /// <summary>视为放弃取得专利权: the grant was not taken up.</summary>
    GrantForgone = 7,

    /// <summary>授权.</summary>
    Granted = 8,

    /// <summary>部分无效: the right lives on in part.</summary>
    PartlyInvalidated = 9,

    /// <summary>放弃 by its owner.</summary>
    Abandoned = 10,

    /// <summary>放弃 so that the invention filed on the same day can be granted (避免重复授权).</summary>
    AbandonedForTwin = 11,

    /// <summary>终止 whose reason is not stated.</summary>
    Terminated = 12,

    /// <summary>终止 because the annual fee was not paid.</summary>
    LapsedForFees = 13,

    /// <summary>届满 of the term.</summary>
    Expired = 14,

    /// <summary>全部无效, or 全部撤销 of the earlier law.</summary>
    Invalidated = 15,

    /// <summary>恢复: what was lost is as it was before.</summary>
    Restored = 16,

    /// <summary>中止 of the proceedings.</summary>
    Suspended = 17,

    /// <summary>The end of 中止.</summary>
    SuspensionEnded = 18,

    /// <summary>权利转移: another owner.</summary>
    Transferred = 19,

    /// <summary>The same owner under another name or address: no transfer.</summary>
    NameChanged = 20,

    /// <summary>著录事项变更: other printed data.</summary>
    BibliographicChanged = 21,

    /// <summary>许可合同备案.</summary>
    LicenceRecorded = 22,

    /// <summary>许可合同备案的变更.</summary>
    LicenceChanged = 23,

    /// <summary>许可合同备案的注销.</summary>
    LicenceEnded = 24,

    /// <summary>开放许可声明.</summary>
    OpenLicenceDeclared = 25,

    /// <summary>开放许可声明的撤回.</summary>
    OpenLicenceWithdrawn = 26,

    /// <summary>质押登记.</summary>
    PledgeRegistered = 27,

    /// <summary>质押登记的变更.</summary>
    PledgeChanged = 28,

    /// <summary>质押登记的注销.</summary>
    PledgeReleased = 29,

    /// <summary>保全.</summary>
    PreservationBegun = 30,

    /// <summary>保全的解除.</summary>
    PreservationEnded = 31,

    /// <summary>期限补偿.</summary>
    TermExtended = 32,

    /// <summary>更正 of an earlier announcement.</summary>
    Correction = 33,

    /// <summary>An announcement without effect on the status.</summary>
    Notice = 34,
}
