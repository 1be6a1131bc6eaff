using System.Text;

namespace ZhuhaiIp.Analytics.Domain;

/// <summary>The tables that are built into this assembly: tab-separated, UTF-8, <c>#</c> lines are remarks.</summary>
internal static class Tables
{
    /// <summary>The rows of a table, without its heading.</summary>
    internal static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(Tables).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not built in.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var isHeading = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (!isHeading)
            {
                yield return line.Split('\t');
            }

            isHeading = false;
        }
    }
}
