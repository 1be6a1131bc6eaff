namespace ZhuhaiIp.Analytics.Domain;

/// <summary>What step of the procedure a publication makes known.</summary>
public enum PublicationStage
{
    /// <summary>Not known, or not known without the date.</summary>
    Unknown = 0,

    /// <summary>公布: the application, before examination.</summary>
    Published = 1,

    /// <summary>审定公告 or 申请公告 of the law before 1993: examined, open to opposition, not yet granted.</summary>
    Announced = 2,

    /// <summary>授权公告.</summary>
    Granted = 3,

    /// <summary>部分无效宣告: what is left of a granted right.</summary>
    PartlyInvalidated = 4,
}
