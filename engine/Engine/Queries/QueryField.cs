namespace ZhuhaiIp.Analytics.Engine.Queries;

/// <summary>What of a record a condition looks at; the names a user types for it stand in <c>query-fields.tsv</c>.</summary>
public enum QueryField
{
    /// <summary>标题.</summary>
    Title = 0,

    /// <summary>摘要.</summary>
    Abstract = 1,

    /// <summary>权利要求.</summary>
    Claims = 2,

    /// <summary>申请人.</summary>
    Applicant = 3,

    /// <summary>发明人.</summary>
    Inventor = 4,

    /// <summary>IPC 分类号.</summary>
    Ipc = 5,

    /// <summary>洛迦诺分类号.</summary>
    Locarno = 6,

    /// <summary>申请号.</summary>
    ApplicationNumber = 7,

    /// <summary>公开（公告）号.</summary>
    PublicationNumber = 8,

    /// <summary>优先权号.</summary>
    PriorityNumber = 9,

    /// <summary>申请日.</summary>
    FilingDate = 10,

    /// <summary>公开（公告）日.</summary>
    PublicationDate = 11,

    /// <summary>地址.</summary>
    Address = 12,

    /// <summary>省市.</summary>
    Region = 13,

    /// <summary>类型.</summary>
    Kind = 14,

    /// <summary>代理机构.</summary>
    Agency = 15,

    /// <summary>法律状态.</summary>
    Status = 16,

    /// <summary>申请人数.</summary>
    Applicants = 17,

    /// <summary>发明人数.</summary>
    Inventors = 18,

    /// <summary>IPC 分类号个数.</summary>
    IpcSymbols = 19,

    /// <summary>公开文本数.</summary>
    Publications = 20,

    /// <summary>简单同族的申请数.</summary>
    FamilySize = 21,

    /// <summary>简单同族的国家或地区数.</summary>
    FamilyOffices = 22,

    /// <summary>维持年数.</summary>
    YearsInForce = 23,
}
