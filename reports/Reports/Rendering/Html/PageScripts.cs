using System.Security.Cryptography;
using System.Text;

namespace ZhuhaiIp.Analytics.Reports.Rendering.Html;

/// <summary>The scripts and the style that a page carries, read from this assembly.</summary>
/// <remarks>A page may run these scripts and no other: its content security policy names their hashes.</remarks>
internal static class PageScripts
{
    /// <summary>Apache ECharts.</summary>
    internal static string Library { get; } = Read("echarts.js");

    /// <summary>What draws the charts of a page.</summary>
    internal static string Driver { get; } = Read("templates/report.js");

    /// <summary>The style of a page.</summary>
    internal static string Style { get; } = Read("templates/report.css");

    /// <summary>What a page may do: run its own two scripts, be styled, show pictures that it carries; nothing from elsewhere.</summary>
    internal static string Policy { get; } =
        $"default-src 'none'; style-src 'unsafe-inline'; script-src {Hash(Library)} {Hash(Driver)}; img-src data:; base-uri 'none'; form-action 'none'";

    private static string Hash(string script) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    private static string Read(string resource)
    {
        using var stream = typeof(PageScripts).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {resource}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // A browser reads CR LF as LF before it takes the hash.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
