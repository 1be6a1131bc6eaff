namespace ZhuhaiIp.Analytics.Ingest.Sources.Tables;

/// <summary>A field of a patent record that a column of a table can hold.</summary>
/// <remarks>The canonical name of each is its own in lower case with underscores: <c>application_number</c>.</remarks>
internal enum PatentField
{
    /// <summary>申请号.</summary>
    ApplicationNumber,

    /// <summary>申请日.</summary>
    FilingDate,

    /// <summary>公开（公告）号.</summary>
    PublicationNumber,

    /// <summary>公开（公告）日.</summary>
    PublicationDate,

    /// <summary>The office's two letters, for numbers without them.</summary>
    Country,

    /// <summary>The kind of the publication, for numbers without it.</summary>
    KindCode,

    /// <summary>专利类型: the kind of right.</summary>
    Kind,

    /// <summary>IPC分类号; the first is the main one unless <see cref="MainIpc"/> says otherwise.</summary>
    Ipc,

    /// <summary>主分类号.</summary>
    MainIpc,

    /// <summary>CPC分类号.</summary>
    Cpc,

    /// <summary>洛迦诺分类号.</summary>
    Locarno,

    /// <summary>标题.</summary>
    Title,

    /// <summary>摘要.</summary>
    Abstract,

    /// <summary>权利要求.</summary>
    Claims,

    /// <summary>申请人 or 专利权人.</summary>
    Applicants,

    /// <summary>发明人 or 设计人.</summary>
    Inventors,

    /// <summary>The first applicant's address.</summary>
    Address,

    /// <summary>The first applicant's postcode.</summary>
    Postcode,

    /// <summary>专利代理机构.</summary>
    Agency,

    /// <summary>专利代理师.</summary>
    Agent,

    /// <summary>优先权.</summary>
    Priority,

    /// <summary>优先权日, in the order of the priorities.</summary>
    PriorityDate,

    /// <summary>PCT申请号: the international application whose national phase this is.</summary>
    InternationalApplication,

    /// <summary>分案原申请号: the application that this one was divided from.</summary>
    Parent,

    /// <summary>同日申请: the other application for the same creation.</summary>
    SameDayApplication,

    /// <summary>The family's number as the source prints it.</summary>
    PrintedFamily,

    /// <summary>The applicants' countries, in their order.</summary>
    ApplicantCountry,

    /// <summary>Whether the source has taken the document out.</summary>
    Deleted,
}
