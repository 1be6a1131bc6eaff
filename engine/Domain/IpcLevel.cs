namespace ZhuhaiIp.Analytics.Domain;

/// <summary>How deep a symbol of the classification goes.</summary>
public enum IpcLevel
{
    /// <summary>部, such as <c>H</c>.</summary>
    Section = 1,

    /// <summary>大类, such as <c>H04</c>.</summary>
    Class = 2,

    /// <summary>小类, such as <c>H04B</c>.</summary>
    Subclass = 3,

    /// <summary>大组, such as <c>H04B1/00</c>.</summary>
    MainGroup = 4,

    /// <summary>小组, such as <c>H04B1/711</c>.</summary>
    Subgroup = 5,
}
