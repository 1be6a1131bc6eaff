using System.Text;
using ZhuhaiIp.Analytics.Reports.Model;
using ZhuhaiIp.Analytics.Reports.Rendering;

namespace ZhuhaiIp.Analytics.Cli;

/// <summary>Writes reports into a folder, one file a format, each whole or not at all.</summary>
internal static class ReportFiles
{
    /// <summary>The formats of an option such as <c>html,json</c>; both where it was not given.</summary>
    /// <exception cref="Domain.AnalyticsException">A format is not known.</exception>
    internal static IReadOnlyList<string> Formats(string? option)
    {
        var names = (option ?? "html,json").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. names.Select(name => ReportRenderers.Of(name).Format).Distinct()];
    }

    /// <summary>Writes <paramref name="report"/> as <paramref name="name"/> in each format; returns the files.</summary>
    internal static async Task<IReadOnlyList<string>> WriteAsync(
        Report report, string folder, string name, IReadOnlyList<string> formats, CancellationToken cancellation)
    {
        Directory.CreateDirectory(folder);
        var written = new List<string>();
        foreach (var format in formats)
        {
            var path = Path.Combine(folder, $"{name}.{format}");
            var temporary = path + ".tmp";
            await using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                await ReportRenderers.Of(format).WriteAsync(report, file, cancellation);
            }

            File.Move(temporary, path, overwrite: true);
            written.Add(path);
        }

        return written;
    }

    /// <summary>Prints the report's JSON document.</summary>
    internal static async Task WriteJsonAsync(Report report, CommandConsole console, CancellationToken cancellation)
    {
        using var memory = new MemoryStream();
        await ReportRenderers.Of("json").WriteAsync(report, memory, cancellation);
        console.Output.WriteLine(Encoding.UTF8.GetString(memory.ToArray()).TrimEnd());
    }
}
