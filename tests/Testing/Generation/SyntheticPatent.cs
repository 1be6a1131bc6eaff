namespace ZhuhaiIp.Analytics.Testing.Generation;

/// <summary>One made-up record, as an export would print it; an empty text is an empty cell.</summary>
public sealed record SyntheticPatent
{
    /// <summary>申请号 with country, point and check digit.</summary>
    public string Application { get; init; } = "";

    /// <summary>公开（公告）号 with its kind code.</summary>
    public string Publication { get; init; } = "";

    /// <summary>专利类型: 发明申请, 发明授权, 实用新型 or 外观设计.</summary>
    public string Kind { get; init; } = "";

    /// <summary>申请日.</summary>
    public DateOnly? FilingDate { get; init; }

    /// <summary>公开（公告）日.</summary>
    public DateOnly? PublicationDate { get; init; }

    /// <summary>IPC symbols joined by <c>;</c>, the main one first.</summary>
    public string Ipc { get; init; } = "";

    /// <summary>洛迦诺分类号, for designs.</summary>
    public string Locarno { get; init; } = "";

    /// <summary>One to four applicants joined by <c>;</c>.</summary>
    public string Applicants { get; init; } = "";

    /// <summary>Inventors joined by <c>;</c>.</summary>
    public string Inventors { get; init; } = "";

    /// <summary>发明名称.</summary>
    public string Title { get; init; } = "";

    /// <summary>摘要.</summary>
    public string Abstract { get; init; } = "";

    /// <summary>首项权利要求.</summary>
    public string Claim { get; init; } = "";

    /// <summary>The first applicant's address.</summary>
    public string Address { get; init; } = "";

    /// <summary>The first applicant's postcode; <c>0</c> abroad.</summary>
    public string Postcode { get; init; } = "";

    /// <summary>代理机构.</summary>
    public string Agency { get; init; } = "";

    /// <summary>代理人.</summary>
    public string Agent { get; init; } = "";

    /// <summary>Priorities as printed (<c>2015-123456 2015.06.12 JP</c>) joined by <c>;</c>.</summary>
    public string Priority { get; init; } = "";

    /// <summary>The cluster or field that the text was drawn from; not part of an export.</summary>
    public string Cluster { get; init; } = "";

    /// <summary>The branch that the text was drawn from; not part of an export.</summary>
    public string Branch { get; init; } = "";
}
