namespace ZhuhaiIp.Analytics.Ingest.Regions;

/// <summary>The tables that are built into this assembly: tab-separated, UTF-8, a heading, <c>#</c> lines are remarks.</summary>
internal static class EmbeddedRows
{
    /// <summary>The rows of a table, without its heading.</summary>
    internal static IEnumerable<string[]> Of(string name)
    {
        using var stream = typeof(EmbeddedRows).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not built in.");
        using var reader = new StreamReader(stream);
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
