namespace ZhuhaiIp.Analytics.Engine.Similar;

/// <summary>How a document lies to a critical date: a clue, not a legal conclusion.</summary>
public enum DateRelation
{
    /// <summary>A day that it takes is not known.</summary>
    Unknown = 0,

    /// <summary>在先公开: published before the critical date, so it may be prior art (现有技术).</summary>
    Earlier = 1,

    /// <summary>
    /// 抵触申请线索: a Chinese application, PCT national phases among them, that was filed before the critical date and
    /// published on it or later.
    /// </summary>
    Conflicting = 2,

    /// <summary>在后公开: published on the critical date or later, and no conflicting application.</summary>
    Later = 3,
}
