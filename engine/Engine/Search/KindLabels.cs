using ZhuhaiIp.Analytics.Domain;

namespace ZhuhaiIp.Analytics.Engine.Search;

/// <summary>The kinds of right as people and queries call them.</summary>
public static class KindLabels
{
    /// <summary>The Chinese name.</summary>
    public static string Chinese(PatentKind kind) => kind switch
    {
        PatentKind.Invention => "发明",
        PatentKind.UtilityModel => "实用新型",
        PatentKind.Design => "外观设计",
        _ => "类型未知",
    };

    /// <summary>The code that a query takes and JSON gives.</summary>
    public static string Code(PatentKind kind) => kind switch
    {
        PatentKind.Invention => "invention",
        PatentKind.UtilityModel => "utility-model",
        PatentKind.Design => "design",
        _ => "unknown",
    };
}
