using System.Text.Json;

namespace ZhuhaiIp.Analytics.Reports.Model;

/// <summary>What a report holds, as one JSON value.</summary>
public interface IReportData
{
    /// <summary>Writes the value, keys in a fixed order.</summary>
    void WriteTo(Utf8JsonWriter writer);
}
