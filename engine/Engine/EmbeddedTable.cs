namespace ZhuhaiIp.Analytics.Engine;

/// <summary>The tables of this assembly: tab-separated rows under a header, <c>#</c> for a comment line.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows of the table <paramref name="name"/> without its header.</summary>
    /// <exception cref="InvalidDataException">A row has not as many cells as the header.</exception>
    internal static IReadOnlyList<string[]> Rows(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"{name}: not in this assembly");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        var width = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            width = width == 0 ? cells.Length : width;
            if (cells.Length != width)
            {
                throw new InvalidDataException($"{name}: {cells.Length} cells instead of {width} in \"{line}\"");
            }

            rows.Add(cells);
        }

        return rows.GetRange(1, rows.Count - 1);
    }
}
