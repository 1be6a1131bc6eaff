namespace ZhuhaiIp.Analytics.Reports.Model;

/// <summary>How strongly a note is said.</summary>
public enum NoteWeight
{
    /// <summary>Good to know.</summary>
    Remark,

    /// <summary>Misread without it.</summary>
    Caution,
}
