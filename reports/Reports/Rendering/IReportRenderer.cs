using ZhuhaiIp.Analytics.Reports.Model;

namespace ZhuhaiIp.Analytics.Reports.Rendering;

/// <summary>Writes a report as a file of one format.</summary>
/// <remarks>The same report gives the same bytes; no text of a record is ever read as markup, script or formula.</remarks>
public interface IReportRenderer
{
    /// <summary>The format's name on the command line and the file's extension, such as <c>html</c>.</summary>
    string Format { get; }

    /// <summary>Writes <paramref name="report"/> to <paramref name="output"/>, which stays open.</summary>
    Task WriteAsync(Report report, Stream output, CancellationToken cancellation);
}
